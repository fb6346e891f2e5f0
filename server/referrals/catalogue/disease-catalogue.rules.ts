import { InstitutionTier } from '../../group/group.rules';
import { isDiagnosisCode } from './diagnosis.rules';

/**
 * What each tier of a group treats, what should go up, what may come down and what stays in the community: the policy of kind
 * `diseaseCatalogue`, valid on the day. An entry is a category (`I10`), a code (`I20.0`) or a range of categories (`I20-I25`). A list that is
 * not stated takes the default, which is our choice after the usual contents of such catalogues (分级诊疗病种目录); an entry that is no code,
 * or a list that nobody knows, is refused when the version is added.
 */
export interface DiseaseCatalogue {
  /** What each tier can treat; a station treats what a community centre does. */
  readonly treats: Readonly<Record<'COMMUNITY' | 'DISTRICT' | 'CITY', readonly string[]>>;
  /** What a hospital should treat. */
  readonly up: readonly string[];
  /** What may come down once it is stable, for recovery, rehabilitation or care. */
  readonly down: readonly string[];
  /** What stays in the community as long as it is not urgent. */
  readonly community: readonly string[];
}

const everything = ['A00-Z99'];

export const defaultDiseaseCatalogue: DiseaseCatalogue = {
  treats: {
    COMMUNITY: [
      ...[
        'A09',
        'B00-B02',
        'E03-E05',
        'E11',
        'E66',
        'E78-E79',
        'F00-F01',
        'F32',
        'F41',
        'F51',
        'G20',
        'G30',
        'G43-G44',
        'G47',
      ],
      ...[
        'G51',
        'G56',
        'G62',
        'G81',
        'H10',
        'H25',
        'H65-H66',
        'H81',
        'I10-I11',
        'I20.8',
        'I25',
        'I48',
        'I49.3',
        'I50',
        'I67',
        'I69',
      ],
      ...[
        'I70.2',
        'I83-I84',
        'I95',
        'J00-J06',
        'J10.1',
        'J18',
        'J20',
        'J30-J32',
        'J42-J45',
        'J47',
        'K02',
        'K05',
        'K21',
        'K29-K30',
      ],
      ...[
        'K57-K59',
        'K76',
        'L02-L03',
        'L20-L50',
        'L89',
        'M10',
        'M16-M17',
        'M45-M54',
        'M62',
        'M75',
        'M80-M81',
        'N18.3',
        'N18.9',
      ],
      ...['N30', 'N39-N41', 'N76', 'N95', 'R05', 'R42', 'R50-R51', 'R54', 'R73', 'S61', 'S93', 'T14', 'Z00-Z99'],
    ],
    DISTRICT: ['A00-B99', 'C15-C26', 'C30-C39', 'C50-C68', 'C73-C80', 'D10-D64', 'E00-Q20', 'R00-Z99', 'U07'],
    CITY: everything,
  },
  up: [
    ...[
      'A15',
      'A40-A41',
      'C00-C97',
      'D61',
      'D70',
      'E10.1',
      'E11.0',
      'E11.1',
      'G00',
      'G04',
      'G41',
      'G61',
      'G70',
      'I20.0',
      'I21',
      'I26',
    ],
    ...[
      'I33',
      'I40',
      'I44.2',
      'I46-I47',
      'I60-I63',
      'I71',
      'I80',
      'J46',
      'J80',
      'J93',
      'J96.0',
      'K35',
      'K56',
      'K65',
      'K72',
      'K81',
    ],
    ...[
      'K83',
      'K85',
      'K92',
      'N17',
      'O00',
      'O14',
      'O44',
      'O72',
      'P22',
      'Q20-Q28',
      'R40',
      'R57',
      'S06',
      'S27',
      'S36',
      'S72',
      'T07',
    ],
    ...['T30', 'T58', 'T60', 'T78.2'],
  ],
  down: [
    ...[
      'C00-C97',
      'E11',
      'F00-F01',
      'G20',
      'G30',
      'G81-G82',
      'I10-I11',
      'I20.8',
      'I25',
      'I48',
      'I50',
      'I61',
      'I63',
      'I69',
      'J18',
    ],
    ...[
      'J42-J44',
      'J47',
      'J96.1',
      'K29',
      'L89',
      'M16-M17',
      'M45-M54',
      'M62',
      'M75',
      'M80-M81',
      'N18',
      'R54',
      'S22',
      'S32',
      'S42',
    ],
    ...['S52', 'S72', 'S82', 'Z00-Z99'],
  ],
  community: [
    ...[
      'E11.9',
      'E78-E79',
      'F51',
      'G44.2',
      'H10',
      'I10',
      'I11.9',
      'I25.9',
      'I84',
      'J00-J06',
      'J20',
      'J30',
      'J42',
      'J44.9',
      'K21',
    ],
    ...['K29.5', 'K30', 'K59.0', 'L20', 'L30', 'L50', 'M10', 'M54.5', 'M75', 'M81', 'N30', 'N76', 'R05', 'R54', 'Z00'],
  ],
};

/** Whether a tier treats a diagnosis. */
export function treats(catalogue: DiseaseCatalogue, tier: InstitutionTier, code: string): boolean {
  return isListed(catalogue.treats[tier === InstitutionTier.STATION ? InstitutionTier.COMMUNITY : tier], code);
}

/** Whether a list has an entry that covers a code. */
export function isListed(list: readonly string[], code: string): boolean {
  return list.some(entry => covers(entry, code));
}

const categoryLength = 3;

function covers(entry: string, code: string): boolean {
  const [first = '', last] = entry.split('-');
  if (last === undefined) return code === first || (code.startsWith(first) && isWhole(first, code));
  const category = code.slice(0, categoryLength);
  return first <= category && category <= last;
}

/** A category covers its codes, a code those with more characters behind the dot. */
function isWhole(entry: string, code: string): boolean {
  return entry.length > categoryLength || code[categoryLength] === '.';
}

/** Reads a policy's content; what it does not say takes the default. */
export function readDiseaseCatalogue(content: object | null): DiseaseCatalogue {
  const stated: Partial<DiseaseCatalogue> = content ?? {};
  return {
    ...defaultDiseaseCatalogue,
    ...stated,
    treats: { ...defaultDiseaseCatalogue.treats, ...stated.treats },
  };
}

/** What is wrong with a policy's content, one sentence each; empty when it is well-formed. */
export function diseaseCatalogueFaults(content: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(content).flatMap(([key, value]) => {
    if (key === 'treats') return treatsFaults(value);
    return key === 'up' || key === 'down' || key === 'community'
      ? listFaults(key, value)
      : [`${key}: unknown; known are treats, up, down, community`];
  });
}

function treatsFaults(value: unknown): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return ['treats: an object with COMMUNITY, DISTRICT, CITY'];
  return Object.entries(value).flatMap(([tier, list]) =>
    Object.hasOwn(defaultDiseaseCatalogue.treats, tier)
      ? listFaults(`treats.${tier}`, list)
      : [`treats.${tier}: unknown; known are COMMUNITY, DISTRICT, CITY`],
  );
}

function listFaults(key: string, value: unknown): string[] {
  if (!Array.isArray(value)) return [`${key}: a list of codes such as I10, I20.0 or I20-I25`];
  const wrong = value.filter(entry => typeof entry !== 'string' || !isEntry(entry));
  return wrong.length === 0 ? [] : [`${key}: not codes or ranges of categories: ${wrong.slice(0, 10).join(', ')}`];
}

function isEntry(entry: string): boolean {
  const [first = '', last, ...rest] = entry.split('-');
  if (rest.length > 0 || !isDiagnosisCode(first)) return false;
  if (last === undefined) return true;
  return first.length === categoryLength && last.length === categoryLength && isDiagnosisCode(last) && first < last;
}
