/**
 * Ten thousand broken or made-up files through each reader (`npm run fuzz`); `npm test` tries a
 * sample of them. Another number may follow: `npm run fuzz -- 50000`.
 */
import { spawnSync } from 'node:child_process';

const [count = '10000'] = process.argv.slice(2);
const { status } = spawnSync('vitest', ['run', 'tests/import/fuzz.test.ts'], {
  stdio: 'inherit',
  env: { ...process.env, OFFPRINT_FUZZ: count },
});
process.exit(status ?? 1);
