/** Closed sets of the directory, and what somebody searches people by. */
export type StaffSort = 'NAME' | 'NUMBER' | 'HIRED_ON';

/** How a search is said to the database: each as a pattern of LIKE, or null where what was typed cannot be one. */
export interface StaffSearch {
  readonly name: string;
  readonly initials: string | null;
  readonly number: string | null;
}

/** Reads what somebody typed into the one field: part of a name, first letters of its pinyin, the beginning of a number. */
export function readStaffSearch(text: string | null | undefined): StaffSearch | null {
  const said = text?.trim() ?? '';
  if (said === '') return null;
  const literal = said.replace(/[\\%_]/g, '\\$&');
  return {
    name: `%${literal}%`,
    initials: /^[a-z]+$/i.test(said) ? `${said.toLowerCase()}%` : null,
    number: /^[0-9A-Za-z-]+$/.test(said) ? `${literal}%` : null,
  };
}
