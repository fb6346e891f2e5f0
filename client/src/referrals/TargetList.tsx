import { useTranslation } from 'react-i18next';
import type { TargetFragment } from '../gql/graphql';
import { language } from '../locales';
import { useName } from '../ui/format';

/** Places that could take the patient, the best first, each with its reasons and with what the catalogue warns of. */
export function TargetList({
  targets,
  chosen,
  bare = false,
  onChoose,
}: {
  targets: readonly TargetFragment[];
  chosen?: string;
  /** Without what depends on who sends: the way, and what the catalogue says of it. */
  bare?: boolean;
  onChoose: (target: TargetFragment) => void;
}) {
  const { t } = useTranslation();
  if (targets.length === 0) return <p className="quiet">{t('referral.targets.none')}</p>;
  return (
    <ol className="targets">
      {targets.map(target => (
        <li key={`${target.institution.id} ${target.department.id}`}>
          <button
            type="button"
            aria-pressed={chosen === undefined ? undefined : chosen === target.department.id}
            onClick={() => onChoose(target)}
          >
            <TargetLine target={target} bare={bare} />
          </button>
        </li>
      ))}
    </ol>
  );
}

function TargetLine({ target, bare }: { target: TargetFragment; bare: boolean }) {
  const { t } = useTranslation();
  const name = useName();
  const zh = language() === 'zh';
  const reasons = zh ? target.reasonsZh : target.reasonsEn;
  return (
    <>
      <span className="target-name">
        <b>{name(target.institution)}</b> {name(target.department)}{' '}
        {!bare && <small>{t(`referral.direction.${target.direction}`)}</small>}
      </span>
      <small className="target-facts">{reasons.join(' · ')}</small>
      {(bare ? [] : target.warnings).map(warning => (
        <small key={warning.code} className="target-warning">
          <span aria-hidden="true">▲</span> {zh ? warning.messageZh : warning.messageEn}
        </small>
      ))}
    </>
  );
}
