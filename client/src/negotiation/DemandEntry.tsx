import { Button, Input } from 'antd';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Blockers } from '../ui/Blockers';
import type { DemandedOffering } from './Offerings';
import type { DemandDraft } from './useDemandDraft';

/** How many packs of an offering a house needs: typed, Enter or the arrow leads to the next line. */
export function DemandField({
  offering,
  draft,
  unit,
}: {
  offering: DemandedOffering;
  draft: DemandDraft;
  unit: string;
}) {
  const { t } = useTranslation();
  const wrong = draft.isWrong(offering);
  return (
    <Input
      className="demand-field"
      size="small"
      inputMode="numeric"
      data-line={offering.position}
      status={wrong ? 'error' : undefined}
      aria-invalid={wrong}
      title={wrong ? t('negotiation.demand.wrong') : undefined}
      aria-label={t('negotiation.demand.field', { position: offering.position, unit })}
      value={draft.textOf(offering)}
      onChange={event => draft.type(offering.id, event.target.value)}
      onFocus={event => event.target.select()}
      onKeyDown={moveAmongLines}
    />
  );
}

/** Enter and the arrows lead up and down among the fields of a column. */
export function moveAmongLines(event: KeyboardEvent<HTMLInputElement>): void {
  const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : 0;
  if (by === 0 || event.nativeEvent.isComposing) return;
  const own = event.currentTarget;
  const column = own.dataset.column ?? '';
  const fields = [...document.querySelectorAll<HTMLInputElement>('input[data-line]')].filter(
    field => (field.dataset.column ?? '') === column,
  );
  fields[fields.indexOf(own) + by]?.focus();
  event.preventDefault();
}

export function DemandSave({ draft, house }: { draft: DemandDraft; house: string }) {
  const { t } = useTranslation();
  const { changedCount, hasWrong, sending } = draft;
  return (
    <div className="line-save">
      {hasWrong && <span className="danger">{t('negotiation.demand.wrong')}</span>}
      {sending.refusal && <Blockers {...sending.refusal} onFollow={() => undefined} />}
      <Button
        type={changedCount > 0 ? 'primary' : 'default'}
        loading={sending.busy}
        disabled={changedCount === 0 || hasWrong}
        onClick={() => void draft.save(house)}
      >
        {t('negotiation.demand.save', { n: changedCount })}
      </Button>
    </div>
  );
}
