import { useCallback, useEffect, useState } from 'react';
import { Button } from '../../components/button/Button';
import { Banner } from '../../components/notice/Notice';
import { send } from '../../utils/protocol/client';

/**
 * Asks the background for nothing, once: it is then awake for the first change, and if it does not
 * answer the user knows before trying to change something.
 */
export default function BackgroundCheck() {
  const [trouble, setTrouble] = useState<string>();
  const check = useCallback(async () => {
    const answer = await send('lookup', { papers: [] });
    setTrouble(answer.ok ? undefined : answer.error.message);
  }, []);
  useEffect(() => {
    void check();
  }, [check]);
  if (!trouble) return null;
  return (
    <Banner action={<Button onClick={() => void check()}>Try again</Button>}>{trouble}</Banner>
  );
}
