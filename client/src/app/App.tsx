import { ApolloProvider } from '@apollo/client/react';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { BrowserRouter } from 'react-router';
import { client } from '../graphql/client';
import { Announcer } from '../ui/announcer';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { Toasts } from '../ui/toasts';
import { useMedia } from '../ui/useMedia';
import { Gate } from './Gate';
import { antTheme, useAppearance } from './theme';

export function App() {
  const { i18n } = useTranslation();
  const { dark } = useAppearance();
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const chinese = i18n.language !== 'en';
  useEffect(() => {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  }, [dark]);
  dayjs.locale(chinese ? 'zh-cn' : 'en');
  return (
    <ConfigProvider
      theme={antTheme(dark, !still)}
      locale={chinese ? zhCN : enUS}
      componentSize="middle"
      button={{ autoInsertSpace: false }}
    >
      <ApolloProvider client={client}>
        <BrowserRouter>
          <ErrorBoundary>
            <Gate />
          </ErrorBoundary>
        </BrowserRouter>
        <Toasts />
        <Announcer />
      </ApolloProvider>
    </ConfigProvider>
  );
}
