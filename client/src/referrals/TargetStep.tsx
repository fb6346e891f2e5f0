import { useQuery } from '@apollo/client/react';
import { Input, Segmented, Select } from 'antd';
import { useEffect, useId } from 'react';
import { useTranslation } from 'react-i18next';
import {
  OutsideInstitutionsDocument,
  ReferralTargetsDocument,
  type ReferralTargetsInput,
  type TargetFragment,
} from '../gql/graphql';
import { useName } from '../ui/format';
import { Failure, Loading } from '../ui/States';
import type { ChosenTarget } from './newReferral';
import { TargetList } from './TargetList';

/** Step 3: where to. Ranked places of the group with their reasons; or a house outside, by its code. */
export function TargetStep({
  input,
  chosen,
  onChoose,
  override,
  onOverride,
  onWarned,
}: {
  input: ReferralTargetsInput | undefined;
  chosen: ChosenTarget | undefined;
  onChoose: (target: ChosenTarget | undefined, shown?: TargetFragment) => void;
  override: string;
  onOverride: (reason: string) => void;
  onWarned: (warned: boolean) => void;
}) {
  const { t } = useTranslation();
  const outside = chosen?.outsideCode !== undefined;
  return (
    <>
      <Segmented<'inside' | 'outside'>
        value={outside ? 'outside' : 'inside'}
        onChange={value => {
          onWarned(false);
          onChoose(value === 'outside' ? { outsideCode: '' } : undefined);
        }}
        options={[
          { value: 'inside', label: t('referral.new.inside') },
          { value: 'outside', label: t('referral.new.outside') },
        ]}
      />
      {outside ? (
        <OutsideSelect code={chosen.outsideCode ?? ''} onChoose={outsideCode => onChoose({ outsideCode })} />
      ) : input ? (
        <Ranked {...{ input, chosen, onChoose, override, onOverride, onWarned }} />
      ) : (
        <p className="quiet">{t('referral.targets.first')}</p>
      )}
    </>
  );
}

interface RankedProps {
  input: ReferralTargetsInput;
  chosen: ChosenTarget | undefined;
  onChoose: (target: ChosenTarget, shown: TargetFragment) => void;
  override: string;
  onOverride: (reason: string) => void;
  onWarned: (warned: boolean) => void;
}

function Ranked({ input, chosen, onChoose, override, onOverride, onWarned }: RankedProps) {
  const { t } = useTranslation();
  const overrideId = useId();
  const { data, error, refetch } = useQuery(ReferralTargetsDocument, {
    variables: { input },
    fetchPolicy: 'cache-and-network',
  });
  const targets = data?.referralTargets;
  const shown = targets?.find(one => one.department.id === chosen?.departmentId);
  const warned = (shown?.warnings.length ?? 0) > 0;
  useEffect(() => onWarned(warned), [warned, onWarned]);
  // The best place is proposed until somebody chooses one, and again when the chosen one no longer fits.
  const stands = shown !== undefined && !chosen?.isProposed;
  useEffect(() => {
    const [best] = targets ?? [];
    if (best && !stands && best !== shown) onChoose({ ...placeOf(best), isProposed: true }, best);
  }, [targets, stands, shown, onChoose]);
  if (error && !targets) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!targets) return <Loading rows={4} />;
  return (
    <>
      <TargetList
        targets={targets}
        chosen={chosen?.departmentId ?? ''}
        onChoose={target => onChoose(placeOf(target), target)}
      />
      {warned && (
        <div className="override">
          <span id={overrideId}>{t('referral.new.override')}</span>
          <Input.TextArea
            aria-labelledby={overrideId}
            value={override}
            autoSize={{ minRows: 2, maxRows: 5 }}
            maxLength={1000}
            onChange={event => onOverride(event.target.value)}
          />
        </div>
      )}
    </>
  );
}

function placeOf({ institution, department }: TargetFragment): ChosenTarget {
  return { institutionId: institution.id, departmentId: department.id };
}

function OutsideSelect({ code, onChoose }: { code: string; onChoose: (code: string) => void }) {
  const { t } = useTranslation();
  const name = useName();
  const { data } = useQuery(OutsideInstitutionsDocument);
  return (
    <>
      <Select
        aria-label={t('referral.new.outsideWhich')}
        placeholder={t('referral.new.outsideWhich')}
        value={code || undefined}
        onChange={onChoose}
        showSearch={{ optionFilterProp: 'label' }}
        style={{ width: '100%' }}
        options={data?.outsideInstitutions.map(one => ({
          value: one.code,
          label: name(one),
        }))}
      />
      <p className="quiet">{t('referral.new.outsideLine')}</p>
    </>
  );
}
