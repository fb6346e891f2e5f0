import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useTitle } from '../app/Frame';
import { NoCentre } from '../panel/NoCentre';
import { PanelTabs } from '../panel/PanelTabs';
import { ScopeSelect } from '../panel/ScopeSelect';
import { usePanelScope } from '../panel/usePanelScope';
import { Page } from '../ui/Page';
import { Blank, Failure, Loading } from '../ui/States';
import { useParam } from '../wards/BoardPage';
import { RenewalBody } from './RenewalBody';
import './contracts.css';

/** Contracts of a team that end soon, renewed together. */
export default function RenewalsPage() {
  const { t } = useTranslation();
  const [search, setParam] = useParam();
  useTitle(t('contracts.renewal.title'));
  const scope = usePanelScope();
  if (!scope.centre) return <NoCentre title={t('contracts.renewal.title')} />;
  if (scope.error && !scope.asked) return <Failure error={scope.error} onRetry={scope.retry} />;
  if (!scope.asked) return <Loading rows={8} />;
  const team = scope.team ?? scope.teams[0];
  const until = search.get('until') ?? undefined;
  return (
    <Page
      title={t('contracts.renewal.title')}
      tools={
        <>
          <ScopeSelect scope={{ ...scope, team }} />
          <DatePicker
            aria-label={t('contracts.renewal.until')}
            placeholder={t('contracts.renewal.until')}
            value={until ? dayjs(until) : null}
            onChange={value => setParam('until', value?.format('YYYY-MM-DD'))}
          />
        </>
      }
    >
      <PanelTabs />
      {team ? (
        <RenewalBody key={`${team.id} ${until ?? ''}`} teamId={team.id} until={until} onChanged={() => undefined} />
      ) : (
        <Blank icon="panel" title={t('contracts.teams.none')} line={t('contracts.teams.noneLine')} />
      )}
    </Page>
  );
}
