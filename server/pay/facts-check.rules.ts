import { groupBy } from '../kernel/grouping';
import { type Engagement, type PayFacts, subjectOf } from './facts.rules';
import { PayLevel, type PayPolicy } from './pay-policy.rules';
import type { Problems } from './problems.rules';
import { engagedDays, memberDays } from './tally.rules';

/** 10^17 fen are a thousand times the yearly health expenditure of a province: above it somebody mistyped. */
const totalFenMax = 10n ** 17n;

/** What is wrong with totals, appointments and results, before anything is counted. */
export function checkFacts(facts: PayFacts, policy: PayPolicy, problems: Problems): void {
  if (facts.institutions.length === 0) problems.add('NO_MEMBERS', `${facts.from} – ${facts.until}`);
  for (const institution of facts.institutions) {
    const { code, totalFen } = institution;
    if (memberDays(institution, facts) === 0) problems.add('INSTITUTION_UNKNOWN', code);
    if (totalFen === null) problems.add('TOTAL_MISSING', code);
    else if (totalFen < 0n || totalFen > totalFenMax) problems.add('TOTAL_ABSURD', `${code} ${totalFen}`);
  }
  checkEngagements(facts, policy, problems);
  checkResults(facts, problems);
}

function checkEngagements(facts: PayFacts, policy: PayPolicy, problems: Problems): void {
  const members = new Set(facts.institutions.map(({ code }) => code));
  const posts = new Set(policy.posts.map(({ code }) => code));
  for (const each of facts.engagements) {
    const { key, institution, post, shareBp } = each;
    if (!members.has(institution)) problems.add('INSTITUTION_UNKNOWN', `${key} ${institution}`);
    if (!posts.has(post)) problems.add('POST_UNKNOWN', `${key} ${post}`);
    if (engagedDays(each, facts) === 0) problems.add('ENGAGEMENT_OUTSIDE', key);
    if (!Number.isInteger(shareBp) || shareBp < 1 || shareBp > 10_000)
      problems.add('SHARE_ABSURD', `${key} ${shareBp}`);
  }
  for (const [key, same] of groupBy(facts.engagements, each => each.key))
    if (same.length > 1) problems.add('ENGAGEMENT_TWICE', key);
  for (const [person, own] of groupBy(facts.engagements, each => each.person))
    if (own.length > 1 && sharesMax(own) > 10_000) problems.add('SHARE_ABSURD', `${person} ${sharesMax(own)}`);
}

/** The highest sum of shares on any day; it is reached on the first day of one of them. */
function sharesMax(engagements: readonly Engagement[]): number {
  const on = (day: string) =>
    engagements
      .filter(({ from, until }) => from <= day && (until === null || day < until))
      .reduce((sum, { shareBp }) => sum + shareBp, 0);
  return Math.max(...engagements.map(({ from }) => on(from)));
}

/** Results about somebody who is not there: most likely a mistyped code. */
function checkResults(facts: PayFacts, problems: Problems): void {
  const known = new Set(facts.institutions.map(({ code }) => subjectOf(PayLevel.INSTITUTION, code, null, null)));
  for (const { institution, department, person } of facts.engagements) {
    known.add(subjectOf(PayLevel.DEPARTMENT, institution, department, null));
    known.add(subjectOf(PayLevel.PERSON, institution, null, person));
  }
  for (const { level, institution, department, person, indicator } of facts.results) {
    const subject = subjectOf(level, institution, department, person);
    if (!known.has(subject)) problems.add('INDICATOR_UNKNOWN', `${subject} ${indicator}`);
  }
}
