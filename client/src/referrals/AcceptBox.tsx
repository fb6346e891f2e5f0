import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../graphql/failure';
import { language } from '../locales';
import { timeOf, useName } from '../ui/format';
import type { AcceptChoice } from './acceptChoice';

/** What acceptance will hold, before anybody accepts: ranked, with reasons, one chosen. */
export function AcceptBox({ choice, onAccept, busy }: { choice: AcceptChoice; onAccept: () => void; busy: boolean }) {
  const { t } = useTranslation();
  const count = choice.beds.length + choice.slots.length;
  if (choice.loading) return <p className="quiet">{t(`referral.accept.looking.${choice.kind}`)}</p>;
  if (choice.error) return <p className="danger">{failureOf(choice.error).message ?? t('state.failedLine')}</p>;
  if (count === 0) {
    return (
      <div className="choice">
        <b>{t(`referral.accept.none.${choice.kind}`)}</b>
        <p className="quiet">{t(`referral.accept.noneLine.${choice.kind}`)}</p>
        <Button size="small" onClick={choice.reload}>
          {t('common.retry')}
        </Button>
      </div>
    );
  }
  return (
    <section className="accept" aria-label={t(`referral.accept.title.${choice.kind}`)}>
      <h3>{t(`referral.accept.title.${choice.kind}`)}</h3>
      <ul className="accept-list">{choice.kind === 'bed' ? <Beds choice={choice} /> : <Slots choice={choice} />}</ul>
      <Button type="primary" block loading={busy} onClick={onAccept} className="accept-go">
        <AcceptWords choice={choice} /> <kbd>a</kbd>
      </Button>
      <p className="quiet">{t(`referral.accept.note.${choice.kind}`)}</p>
    </section>
  );
}

function AcceptWords({ choice }: { choice: AcceptChoice }) {
  const { t } = useTranslation();
  const name = useName();
  const bed = choice.beds[choice.chosen]?.bed;
  const slot = choice.slots[choice.chosen];
  if (bed) return t('referral.accept.goBed', { ward: name(bed.ward), code: bed.code });
  return t('referral.accept.goSlot', {
    time: slot ? timeOf(slot.startsAt) : '',
  });
}

function Beds({ choice }: { choice: AcceptChoice }) {
  const { t } = useTranslation();
  const name = useName();
  return choice.beds.map(({ bed, reasonsZh, reasonsEn }, index) => (
    <Option key={bed.id} index={index} choice={choice}>
      <b>{t('bed.one', { code: bed.code })}</b>
      <span>{name(bed.ward)}</span>
      <small>{(language() === 'zh' ? reasonsZh : reasonsEn).join(t('common.listSeparator'))}</small>
    </Option>
  ));
}

function Slots({ choice }: { choice: AcceptChoice }) {
  const { t } = useTranslation();
  return choice.slots.map((slot, index) => (
    <Option key={slot.id} index={index} choice={choice}>
      <b>{timeOf(slot.startsAt)}</b>
      <span>{slot.clinicianName}</span>
      <small>
        {t('referral.accept.slotFree', {
          service: slot.service,
          n: slot.freeForCommunity,
        })}
      </small>
    </Option>
  ));
}

function Option({ index, choice, children }: { index: number; choice: AcceptChoice; children: ReactNode }) {
  return (
    <li>
      <button type="button" aria-pressed={choice.chosen === index} onClick={() => choice.choose(index)}>
        {children}
      </button>
    </li>
  );
}
