import type { Database } from './database/database';
import { writeAsSystem } from './database/system';

/** A client that has not heard of its request for so long will not ask again. */
const outcomeDays = 30;
/** How long an ended session can still be recognised by its refresh token as one that was. */
const sessionDays = 30;
/** What somebody was told this long ago is history: the thing itself still tells it. */
const noticeDays = 90;
/** How long it can be looked up what became of a message. */
const messageDays = 30;

/** Forgets what nobody can ask for any more. */
export async function forgetWhatIsOver(database: Database): Promise<void> {
  await writeAsSystem(database, async tx => {
    await tx.rows(`DELETE FROM request_outcome WHERE at < now() - make_interval(days => $1)`, [outcomeDays]);
    await tx.rows(`DELETE FROM session WHERE expires_at < now() - make_interval(days => $1)`, [sessionDays]);
    await tx.rows(`DELETE FROM notice WHERE at < now() - make_interval(days => $1)`, [noticeDays]);
    await tx.rows(`DELETE FROM outgoing_message WHERE ended_at < now() - make_interval(days => $1)`, [messageDays]);
  });
}
