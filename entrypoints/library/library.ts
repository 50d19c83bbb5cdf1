import { OffprintDatabase } from '../../utils/db/database';

/** The facts, for reading only: every change goes through the protocol. */
export const library = new OffprintDatabase();
