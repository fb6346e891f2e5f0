import { useScope, useViewer } from '../app/viewer';

/** What holds for staff in the group that is looked at, by its policy. */
export function useStaffTerms(): { licenceWarnDays: number; delegationDaysMax: number } {
  const viewer = useViewer();
  const { group = viewer.groups[0] } = useScope();
  return group?.staffTerms ?? nothing;
}

/** Outside of any group nothing is warned of, and nobody could be asked to stand in. */
const nothing = { licenceWarnDays: 0, delegationDaysMax: 1 };
