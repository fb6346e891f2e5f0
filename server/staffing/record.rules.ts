import { ageYears, type CivilDate, daysBetween } from '../kernel/civil-date';
import { type Refusal, refusal } from '../kernel/result';
import type { RecordCode } from './record.codes';

/** Decides whether the days of a record make sense. Choices: nobody works before 16; a hiring is written down at most a year ahead. */
const hiredYearsMin = 16;
const hiredDaysAhead = 366;

export function refuseDays(
  { bornOn, hiredOn }: { readonly bornOn: CivilDate | null; readonly hiredOn: CivilDate },
  today: CivilDate,
): Refusal<RecordCode>[] {
  const unfit: Refusal<RecordCode>[] = [];
  if (daysBetween(today, hiredOn) > hiredDaysAhead) unfit.push(hiredLate);
  if (bornOn !== null && (bornOn >= hiredOn || ageYears(bornOn, hiredOn) < hiredYearsMin)) unfit.push(bornLate);
  return unfit;
}

const hiredLate = refusal<RecordCode>(
  'DAY_UNFIT',
  '入职日期最多提前一年登记。',
  'A hiring is put on record at most a year ahead.',
  'hiredOn',
);
const bornLate = refusal<RecordCode>(
  'DAY_UNFIT',
  '入职时须年满 16 周岁，请核对出生日期。',
  'Nobody is hired before 16; check the day of birth.',
  'bornOn',
);
