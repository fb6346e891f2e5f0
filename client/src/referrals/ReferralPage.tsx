import { Button } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useTitle } from '../app/Frame';
import { TransferCancelDialog } from '../joint-wards/TransferCancelDialog';
import { language } from '../locales';
import { person, timeOf, useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { Page } from '../ui/Page';
import { Blank, Failure, Loading } from '../ui/States';
import { Needs } from '../wards/Needs';
import { useAcceptChoice } from './acceptChoice';
import { DeadlineClock } from './Deadline';
import { CardFacts } from './DeskPanel';
import { Identity } from './Identity';
import { deadlineOf } from './lanes';
import { FeedbackView, SummaryView } from './RecordViews';
import { ReferralActions, useActing } from './ReferralActions';
import { targetName, UrgencyMark } from './ReferralCard';
import { leftWords, useServerNow } from './serverClock';
import { Timeline } from './Timeline';
import { type FullReferral, useReferral } from './useReferral';
import { useReferralActs } from './useReferralActs';
import '../wards/board.css';
import '../wards/panel.css';
import './referrals.css';

/** One referral: where it stands and what comes next, both sides on one line of time, the record that was sent. */
export default function ReferralPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const { referral, missing, error, reload } = useReferral(id);
  useTitle(referral ? referral.number : t('referral.page.title'));
  if (missing) return <Missing />;
  if (error !== undefined && !referral) return <Failure error={error} onRetry={reload} />;
  if (!referral) return <Loading rows={14} />;
  return <Content key={referral.id} referral={referral} onChanged={reload} />;
}

function Missing() {
  const { t } = useTranslation();
  return (
    <Blank icon="search" title={t('referral.page.missing')} line={t('referral.page.missingLine')}>
      <Link to="/referrals">{t('referral.desk.title')}</Link>
    </Blank>
  );
}

function Content({ referral, onChanged }: { referral: FullReferral; onChanged: () => void }) {
  const { t } = useTranslation();
  const acts = useReferralActs(useCallback(() => onChanged(), [onChanged]));
  const acting = useActing();
  const choice = useAcceptChoice(referral);
  return (
    <Page
      title={t('referral.page.title')}
      sentence={<Standing referral={referral} />}
      note={<Note referral={referral} />}
      tools={<Tools referral={referral} />}
    >
      <div className="rpage">
        <div className="rpage-main">
          <section className="panel-box">
            <h2>{t('referral.page.timeline')}</h2>
            <Timeline referral={referral} />
          </section>
          <RecordBox referral={referral} />
          {referral.feedback && (
            <section className="panel-box">
              <h2>{t('referral.feedback.heading')}</h2>
              <FeedbackView feedback={referral.feedback} />
            </section>
          )}
          <SharedBox referral={referral} />
        </div>
        <aside className="rpage-side">
          <div className="panel-box">
            <Identity referral={referral} />
            <CardFacts card={referral} />
            <Needs
              isolation={referral.requestedIsolation ? [referral.requestedIsolation] : []}
              equipment={referral.requestedEquipment}
            />
          </div>
          <div className="panel-box">
            <ReferralActions card={referral} acts={acts} acting={acting} choice={choice} />
          </div>
          <HandOverBox referral={referral} onChanged={onChanged} />
          <Relatives referral={referral} />
        </aside>
      </div>
    </Page>
  );
}

/** Where it stands and what comes next, by when. */
function Standing({ referral }: { referral: FullReferral }) {
  const { t } = useTranslation();
  const name = useName();
  const now = useServerNow(15_000);
  const deadline = deadlineOf(referral);
  const left = deadline ? deadline.until - now : undefined;
  const words = {
    who: person(t, referral.patient),
    from: name(referral.source),
    to: targetName(name, referral),
    reason: referral.endReason ? t(`referral.reason.${referral.endReason}`) : '—',
  };
  return (
    <>
      {referral.outsideTarget && referral.state === 'SUBMITTED'
        ? t('referral.page.outside', words)
        : t(`referral.standing.${referral.state}`, words)}
      {deadline && left !== undefined && (
        <span className={left <= 0 ? 'danger' : undefined}>
          {t(left <= 0 ? `referral.next.${deadline.kind}Late` : `referral.next.${deadline.kind}`, {
            what: t(referral.scene === 'INPATIENT' ? 'referral.page.theBed' : 'referral.page.theSlot'),
            time: timeOf(deadline.until, now),
            left: leftWords(Math.abs(left)),
          })}
        </span>
      )}
    </>
  );
}

function Note({ referral }: { referral: FullReferral }) {
  const { t } = useTranslation();
  return (
    <>
      <span>
        <UrgencyMark urgency={referral.urgency} /> {referral.number}
      </span>
      <DeadlineClock referral={referral} />
      {referral.escalatedAt && (
        <span className="warn">{t('referral.page.escalated', { time: timeOf(referral.escalatedAt) })}</span>
      )}
    </>
  );
}

function Tools({ referral }: { referral: FullReferral }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const letter = `/referrals/${referral.id}/letter`;
  return (
    <>
      <Button icon={<Icon name="left" size={16} />} onClick={() => void navigate('/referrals')}>
        {t('referral.desk.title')}
      </Button>
      {referral.state !== 'DRAFT' && (
        <Button icon={<Icon name="print" size={16} />} onClick={() => void navigate(letter)}>
          {t('referral.letter.open')}
        </Button>
      )}
    </>
  );
}

/** What the sender wrote; nothing of it for those who may only see that there is a referral. */
function RecordBox({ referral }: { referral: FullReferral }) {
  const { t } = useTranslation();
  const zh = language() === 'zh';
  return (
    <section className="panel-box">
      <h2>{t('referral.page.record')}</h2>
      {referral.warnings.map(warning => (
        <p key={warning.code} className="target-warning">
          <span aria-hidden="true">▲</span> {zh ? warning.messageZh : warning.messageEn}
        </p>
      ))}
      {referral.overrideReason && <p>{t('referral.page.override', { reason: referral.overrideReason })}</p>}
      {referral.reason || referral.summary ? (
        <SummaryView reason={referral.reason} summary={referral.summary} />
      ) : (
        <p className="quiet">{t('referral.page.recordHidden')}</p>
      )}
    </section>
  );
}

/** Stays of this patient in the group, as far as the referral opens them. */
function SharedBox({ referral }: { referral: FullReferral }) {
  const { t } = useTranslation();
  const name = useName();
  const encounters = referral.sharedRecord?.encounters ?? [];
  if (encounters.length === 0) return null;
  return (
    <section className="panel-box">
      <h2>
        {t('referral.page.shared')} <small>{t('referral.page.sharedNote')}</small>
      </h2>
      <ul className="plain shared">
        {encounters.map(one => (
          <li key={`${one.institution?.id} ${one.admittedAt}`}>
            <span className="figures">
              {one.admittedAt ? timeOf(one.admittedAt) : '—'} – {one.departedAt ? timeOf(one.departedAt) : ''}
            </span>
            <span>
              <b>{one.institution && name(one.institution)}</b> {one.ward && name(one.ward)}
            </span>
            <span>
              {[one.diagnosis, one.disposition && t(`disposition.${one.disposition}`)].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The joint ward that took part, and the same-day transfer, which can be taken back as a whole. */
function HandOverBox({ referral, onChanged }: { referral: FullReferral; onChanged: () => void }) {
  const { t } = useTranslation();
  const name = useName();
  const [takingBack, setTakingBack] = useState(false);
  const { jointWard, transfer } = referral;
  if (!jointWard && !transfer) return null;
  return (
    <section className="panel-box">
      {jointWard && (
        <p>
          {t('referral.page.jointWard')} <Link to={`/joint-wards/${jointWard.id}`}>{name(jointWard.ward)}</Link>
        </p>
      )}
      {transfer && (
        <p className={transfer.cancelledAt ? 'history-cancelled' : undefined}>
          <b>{t('referral.page.transfer', { time: timeOf(transfer.at) })}</b>{' '}
          {`${name(transfer.fromInstitution)} → ${name(transfer.toInstitution)}`}
        </p>
      )}
      {transfer?.availableActions.includes('CANCEL') && (
        <Button danger onClick={() => setTakingBack(true)}>
          {t('referral.page.transferCancel')}
        </Button>
      )}
      {takingBack && transfer && (
        <TransferCancelDialog transfer={transfer} onClose={() => setTakingBack(false)} onDone={onChanged} />
      )}
    </section>
  );
}

/** The chain of a redirected referral, and others that an arrival closed. */
function Relatives({ referral }: { referral: FullReferral }) {
  const { t } = useTranslation();
  const chain = useMemo(() => referral.chain.filter(one => one.id !== referral.id), [referral]);
  return (
    <>
      {chain.length > 0 && <Lines title={t('referral.page.chain')} lines={chain} />}
      {referral.links.length > 0 && <Lines title={t('referral.page.links')} lines={referral.links} />}
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: FullReferral['chain'] }) {
  const { t } = useTranslation();
  const name = useName();
  return (
    <section className="panel-box">
      <h2>{title}</h2>
      <ul className="plain rlines">
        {lines.map(one => (
          <li key={one.id}>
            <Link to={`/referrals/${one.id}`}>{one.number}</Link> {targetName(name, one)}
            <small>
              {[t(`referral.state.${one.state}`), one.endReason && t(`referral.reason.${one.endReason}`)]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
