import { Alert, Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppScope } from '../gql/graphql';
import { announce } from '../ui/announcer';
import { copyText } from '../ui/copyText';
import { Icon } from '../ui/icons';

/** The key, this once, and what to do with it. */
export function KeyOnce({ appKey: key, scopes }: { appKey: string | null; scopes: readonly AppScope[] }) {
  const { t } = useTranslation();
  // A repeated request finds the application of the first time, whose key nobody knows any more.
  if (key === null) return <Alert type="warning" showIcon title={t('apps.keyLost')} />;
  const address = `${location.origin}/graphql`;
  return (
    <div className="key-once">
      <Alert type="warning" showIcon title={t('apps.keyOnce')} />
      <Copied label={t('apps.key')} text={key} strong />
      <p>{t('apps.keyUse')}</p>
      <Copied label={t('apps.tryIt')} text={commandLine(address)} />
      {scopes.map(scope => (
        <Copied
          key={scope}
          label={t('apps.subscription', { scope: t(`apps.scope.${scope}`) })}
          text={subscriptions[scope]}
        />
      ))}
      <p className="quiet">{t('apps.resume')}</p>
    </div>
  );
}

function commandLine(address: string): string {
  return `MEDGROUP_URL=${address} MEDGROUP_KEY=<…> MIRROR_FILE=beds.json node docs/examples/bed-mirror.mjs`;
}

const rest = (feed: string) => `    ... on ${feed}Heartbeat { cursor at }
    ... on ${feed}Reset { cursor reason }
  }
}`;

const subscriptions: Readonly<Record<AppScope, string>> = {
  BED_USE: `subscription BedUse($after: FeedCursor) {
  bedFeed(after: $after) {
    ... on BedFeedChange { cursor bedId wardId state stateSince stateUntil version occurredAt }
${rest('BedFeed')}`,
  REFERRAL: `subscription Referrals($after: FeedCursor) {
  referralFeed(after: $after) {
    ... on ReferralFeedChange { cursor kind referralId number state version occurredAt }
${rest('ReferralFeed')}`,
};

/** A text to take along, with a button that copies it. */
function Copied({ label, text, strong = false }: { label: string; text: string; strong?: boolean }) {
  const { t } = useTranslation();
  const id = useId();
  const [done, setDone] = useState<boolean>();
  const copy = async () => {
    const copied = await copyText(text);
    setDone(copied);
    announce(copied ? t('apps.copied') : t('apps.notCopied'));
  };
  return (
    <section className={strong ? 'copied copied-strong' : 'copied'} aria-labelledby={id}>
      <header>
        <h3 id={id}>{label}</h3>
        <Button
          size="small"
          type={strong ? 'primary' : 'default'}
          icon={<Icon name={done ? 'check' : 'copy'} size={14} />}
          onClick={() => void copy()}
          aria-label={`${t('apps.copy')} ${label}`}
        >
          {done ? t('apps.copied') : t('apps.copy')}
        </Button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled text must be reachable by keyboard */}
      <pre tabIndex={0}>{text}</pre>
      {done === false && <p className="danger">{t('apps.notCopied')}</p>}
    </section>
  );
}
