import { type IdType, readGlobalId } from '../../kernel/ids';
import { CallerError } from '../errors';

/** The database's id in a client's id; an id of another type, or none at all, is the caller's mistake and says so. */
export function readId(type: IdType, id: string, ...field: string[]): string {
  const read = readGlobalId(id);
  if (read?.type === type) return read.uuid;
  const what = read ? `an id of ${read.type}` : 'not an id of this system';
  throw new CallerError(
    'BAD_USER_INPUT',
    {
      zh: `这里需要 ${type} 的 id，收到的${read ? `是 ${read.type} 的 id` : '不是本系统的 id'}。`,
      en: `An id of ${type} is needed here; this is ${what}.`,
    },
    field,
  );
}

export function readOptionalId(type: IdType, id: string | null | undefined, ...field: string[]): string | null {
  return id ? readId(type, id, ...field) : null;
}

const idsMax = 200;

/** The ids of a filter, at most 200; null asks for everything. */
export function readIds(type: IdType, ids: readonly string[] | null | undefined, field: string): string[] | null {
  if (!ids) return null;
  if (ids.length <= idsMax) return ids.map(id => readId(type, id, field));
  const text = { zh: `一次最多 ${idsMax} 个 id。`, en: `At most ${idsMax} ids at once.` };
  throw new CallerError('BAD_USER_INPUT', text, [field]);
}
