import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ProposalFragment } from '../gql/graphql';
import { language } from '../locales';
import { useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { type Refusal, useBoardContext } from './boardContext';

const blockersShown = 8;

/** The newest refusal, above whatever stands at the side, until it is closed or the next act begins. */
export function RefusedNotice() {
  const { t } = useTranslation();
  const { refused, refuse } = useBoardContext();
  if (!refused) return null;
  return (
    <div className="refused-notice">
      <RefusalBox refusal={refused.refusal} onPick={refused.onPick} />
      <Button size="small" type="text" onClick={() => refuse(undefined)}>
        {t('common.close')}
      </Button>
    </div>
  );
}

/** The API's no, with its field, what stands in the way, and the next best beds to click. */
export function RefusalBox({ refusal, onPick }: { refusal: Refusal; onPick?: (proposal: ProposalFragment) => void }) {
  const { t } = useTranslation();
  const field = refusal.field?.filter(part => part !== 'input').join('.');
  return (
    <div className="refusal" role="alert">
      <p>
        <Icon name="alert" size={16} /> {refusal.message}
        {field && <code>{field}</code>}
      </p>
      {refusal.blockers.length > 0 && (
        <ul>
          {refusal.blockers.slice(0, blockersShown).map(blocker => (
            <li key={blocker.messageZh}>{language() === 'zh' ? blocker.messageZh : blocker.messageEn}</li>
          ))}
        </ul>
      )}
      {onPick && refusal.nextBest.length > 0 && (
        <>
          <b>{t('panel.best')}</b>
          <Proposals proposals={refusal.nextBest} onPick={onPick} />
        </>
      )}
    </div>
  );
}

/** Free beds that fit, the best first, each with its reasons. */
export function Proposals({
  proposals,
  onPick,
}: {
  proposals: readonly ProposalFragment[];
  onPick: (proposal: ProposalFragment) => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  return (
    <ul className="proposals">
      {proposals.map(proposal => {
        const { bed } = proposal;
        const reasons = language() === 'zh' ? proposal.reasonsZh : proposal.reasonsEn;
        return (
          <li key={bed.id}>
            <button type="button" onClick={() => onPick(proposal)}>
              <b>{t('bed.one', { code: bed.code })}</b>
              <span>{name(bed.ward)}</span>
              <small>{reasons.join(t('common.listSeparator'))}</small>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
