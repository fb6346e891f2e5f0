import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeasurementCode } from '../gql/graphql';
import { ReadingField } from './ReadingField';
import { type FollowUpForm, shownCodes, type Typed } from './readings';

/** Everything that may be measured: what matters for this resident stands open, the rest is one tap away. */
export function ReadingFields({
  form,
  typed,
  disabled,
  onType,
}: {
  form: FollowUpForm;
  typed: Typed;
  disabled: boolean;
  onType: (code: MeasurementCode, text: string) => void;
}) {
  const { t } = useTranslation();
  const [more, setMore] = useState(false);
  const codes = shownCodes(form, typed, more);
  return (
    <>
      <div className="readings">
        {codes.map(code => (
          <ReadingField key={code} form={form} code={code} typed={typed} disabled={disabled} onType={onType} />
        ))}
      </div>
      {codes.length < form.codes.length && (
        <button type="button" className="readings-more" onClick={() => setMore(true)}>
          {t('care.more', { n: form.codes.length - codes.length })}
        </button>
      )}
    </>
  );
}
