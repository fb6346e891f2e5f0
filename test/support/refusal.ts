import type { World } from './world';

/**
 * What does statements of the owner as one transaction, which is always taken back. Answers what of the database refused them: a constraint or a
 * column, else the error; undefined where nothing did.
 */
export async function refusalOf(world: World, work: () => Promise<unknown>): Promise<string | undefined> {
  await world.rows('BEGIN');
  try {
    await work();
    await world.rows('SET CONSTRAINTS ALL IMMEDIATE');
    return undefined;
  } catch (error) {
    const { constraint, column } = error as { constraint?: string; column?: string };
    return constraint ?? column ?? String(error);
  } finally {
    await world.rows('ROLLBACK');
  }
}
