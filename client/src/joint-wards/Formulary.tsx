import { Button, Input } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DrugFragment, FormularyItemAddDocument, FormularyItemEndDocument } from '../gql/graphql';
import { act } from '../graphql/act';
import { explainFailure } from '../graphql/explain';
import { language } from '../locales';
import { Icon } from '../ui/icons';
import { tellDone, tellRefused } from '../ui/toasts';
import { DrugDialog } from './DrugDialog';
import { type JointWard, Section } from './JointWardPage';

const shownAtMost = 6;

/** The ward's own list of drugs: search, add, take off. */
export function Formulary({ jointWard, onChanged }: { jointWard: JointWard; onChanged: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [all, setAll] = useState(false);
  const [adding, setAdding] = useState(false);
  const listed = jointWard.formulary.filter(one => one.isActive);
  const found = useMemo(() => listed.filter(one => matches(one, text)), [listed, text]);
  const may = jointWard.availableActions.includes('ADD_DRUG');
  const shown = all || text ? found : found.slice(0, shownAtMost);
  return (
    <Section
      title={t('jointWards.formulary')}
      aside={t('jointWards.nDrugs', { n: listed.length })}
      tools={
        may && (
          <Button size="small" icon={<Icon name="plus" size={14} />} onClick={() => setAdding(true)}>
            {t('jointWards.addDrug')}
          </Button>
        )
      }
    >
      {listed.length === 0 ? (
        <p className="quiet">{t('jointWards.formularyEmpty')}</p>
      ) : (
        <Input
          allowClear
          size="small"
          value={text}
          onChange={event => setText(event.target.value)}
          placeholder={t('jointWards.findDrug')}
          aria-label={t('jointWards.findDrug')}
        />
      )}
      {listed.length > 0 && found.length === 0 && <p className="quiet">{t('jointWards.noDrug', { text })}</p>}
      <ul className="joint-lines">
        {shown.map(drug => (
          <DrugLine key={drug.id} drug={drug} jointWardId={jointWard.id} onEnded={may ? onChanged : undefined} />
        ))}
      </ul>
      {shown.length < found.length && (
        <Button size="small" type="text" onClick={() => setAll(true)}>
          {t('jointWards.allDrugs', { n: found.length })}
        </Button>
      )}
      {adding && <DrugDialog jointWardId={jointWard.id} onClose={() => setAdding(false)} onAdded={onChanged} />}
    </Section>
  );
}

function matches({ nameZh, nameEn, drugCode, spec }: DrugFragment, text: string): boolean {
  const all = `${nameZh} ${nameEn} ${drugCode} ${spec}`.toLowerCase();
  return text
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .every(word => all.includes(word));
}

function DrugLine({ drug, jointWardId, onEnded }: { drug: DrugFragment; jointWardId: string; onEnded?: () => void }) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const name = (language() === 'en' && drug.nameEn) || drug.nameZh;
  const end = async () => {
    setBusy(true);
    await endDrug(drug, jointWardId, name, () => onEnded?.());
    setBusy(false);
  };
  return (
    <li>
      <span>
        <b>{name}</b> {drug.spec}
        <small>
          <code>{drug.drugCode}</code>
        </small>
      </span>
      {onEnded && (
        <Button
          size="small"
          type="text"
          loading={busy}
          onClick={() => void end()}
          aria-label={t('jointWards.endDrug', { name })}
        >
          {t('jointWards.takeOff')}
        </Button>
      )}
    </li>
  );

  /** Takes it off; for ten seconds it can be put back. */
  async function endDrug(ended: DrugFragment, wardId: string, what: string, settle: () => void): Promise<void> {
    try {
      const [error] = (await act(FormularyItemEndDocument, { itemId: ended.id })).formularyItemEnd.userErrors;
      if (error) tellRefused(error.message);
      else tellDone(t('jointWards.drugEnded', { name: what }), { label: t('common.undo'), run: () => void putBack() });
      settle();
    } catch (error) {
      tellRefused(explainFailure(error, settle));
    }
    async function putBack(): Promise<void> {
      const { drugCode, nameZh, nameEn, spec } = ended;
      try {
        const input = { jointWardId: wardId, drugCode, nameZh, nameEn, spec };
        const [error] = (await act(FormularyItemAddDocument, input)).formularyItemAdd.userErrors;
        if (error) tellRefused(t('toast.undoFailed', { why: error.message }));
        else tellDone(t('toast.undone', { what: t('jointWards.drugEnded', { name: what }) }));
        settle();
      } catch (error) {
        tellRefused(explainFailure(error, settle));
      }
    }
  }
}
