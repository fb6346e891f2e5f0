import { Button, Segmented, Select } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { mayDo } from '../app/domains';
import { useViewer } from '../app/viewer';
import type { ReferralDesk } from '../gql/graphql';
import { dateOf, nameOf, timeOf, useName } from '../ui/format';
import { Icon } from '../ui/icons';
import type { DeskScope } from './deskScope';
import { type Card, targetName } from './ReferralCard';

/** Which desk, whose, a new referral, and the list as a sheet. */
export function DeskTools({
  scope,
  cards,
  choose,
}: {
  scope: DeskScope;
  cards: readonly Card[];
  choose: (key: string, value: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const name = useName();
  const viewer = useViewer();
  const navigate = useNavigate();
  return (
    <>
      <Segmented<ReferralDesk>
        aria-label={t('referral.desk.which')}
        value={scope.desk}
        onChange={value => choose('desk', value.toLowerCase())}
        options={scope.desks.map(value => ({
          value,
          label: t(`referral.desk.desks.${value}`),
        }))}
      />
      {scope.desk !== 'GROUP' && scope.institutions.length > 1 && (
        <Select
          aria-label={t('frame.institution')}
          value={scope.institution?.id}
          onChange={id => choose('institution', id)}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          options={scope.institutions.map(one => ({
            value: one.id,
            label: name(one),
          }))}
        />
      )}
      <Button
        icon={<Icon name="export" size={16} />}
        disabled={cards.length === 0}
        onClick={() => void exportCards(cards, t)}
      >
        {t('common.exportXlsx')}
      </Button>
      {mayDo(viewer, 'referral.send') && (
        <Button type="primary" icon={<Icon name="plus" size={16} />} onClick={() => void navigate('/referrals/new')}>
          {t('referral.new.title')}
        </Button>
      )}
    </>
  );
}

async function exportCards(cards: readonly Card[], t: TFunction): Promise<void> {
  const { exportSheet } = await import('../ui/exportSheet');
  const heads = [
    t('referral.fact.number'),
    t('referral.fact.state'),
    t('referral.fact.urgency'),
    t('referral.fact.scene'),
    t('referral.fact.patient'),
    t('referral.fact.diagnosis'),
    t('referral.fact.from'),
    t('referral.fact.to'),
    t('referral.fact.submitted'),
    t('referral.fact.due'),
    t('referral.fact.late'),
    t('referral.fact.ended'),
  ];
  const rows = cards.map(card => [
    card.number,
    t(`referral.state.${card.state}`),
    t(`referral.urgency.${card.urgency}`),
    t(`referral.scene.${card.scene}`),
    card.patient.maskedName,
    card.diagnosis ? `${card.diagnosis.code} ${nameOf(card.diagnosis)}` : (card.diagnosisNote ?? ''),
    nameOf(card.source),
    targetName(nameOf, card),
    instant(card.submittedAt),
    instant(card.respondBy),
    card.late ? t(`referral.lateness.${card.late}`) : '',
    card.endReason ? t(`referral.reason.${card.endReason}`) : '',
  ]);
  await exportSheet(`${t('referral.desk.title')} ${dateOf(Date.now())}`, heads, rows);
}

const instant = (at: string | null | undefined) => (at ? `${dateOf(at)} ${timeOf(at, Date.parse(at))}` : '');
