import { Button } from 'antd';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Blank } from './States';

/** Keeps one broken page from taking the console with it. A chunk that is gone means that a new version was deployed. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error?: Error }> {
  override state: { error?: Error } = {};

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    return this.state.error ? <Crashed error={this.state.error} /> : this.props.children;
  }
}

function Crashed({ error }: { error: Error }) {
  const { t } = useTranslation();
  const outdated = /dynamically imported module|Importing a module/i.test(error.message);
  return (
    <Blank icon="alert" title={t('frame.crashed')} line={outdated ? t('frame.newVersion') : t('frame.crashedLine')}>
      <Button type="primary" onClick={() => location.reload()}>
        {t('common.reload')}
      </Button>
    </Blank>
  );
}
