import { Dropdown, type MenuProps, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { lock, signOut } from '../graphql/session';
import { InboxBell } from '../inbox/InboxBell';
import { chooseLanguage, language } from '../locales';
import { BreakGlassMark } from '../staff/BreakGlassMark';
import { openBreakGlass } from '../staff/breakGlass';
import { useName } from '../ui/format';
import { Icon } from '../ui/icons';
import { useAddress } from '../ui/useAddress';
import { ConnectionMark } from './ConnectionMark';
import { mayDo } from './domains';
import { useSearchHint } from './SearchDialog';
import { openHelp, openSearch } from './Shortcuts';
import { type Appearance, chooseAppearance, useAppearance } from './theme';
import { boardsOf, rememberScope, useScope, useViewer } from './viewer';

export function TopBar() {
  const hint = useSearchHint();
  return (
    <header className="topbar">
      <ScopeSwitch />
      <button type="button" className="search-open" onClick={openSearch} aria-label={hint}>
        <Icon name="search" />
        <span>{hint}</span>
        <kbd>/</kbd>
      </button>
      <span className="topbar-space" />
      <BreakGlassMark />
      <ConnectionMark />
      <InboxBell />
      <LanguageSwitch />
      <AppearanceMenu />
      <PersonMenu />
    </header>
  );
}

/** Group, and on the board the institution too. */
function ScopeSwitch() {
  const { t } = useTranslation();
  const name = useName();
  const viewer = useViewer();
  const { group, boards, institution } = useScope();
  const { pathname } = useLocation();
  const [, change] = useAddress();
  const navigate = useNavigate();
  const onBoard = pathname.startsWith('/beds');
  // Whoever speaks for a supplier is in no group.
  const whose = group ?? viewer.suppliers[0];
  const chooseGroup = (id: string) => {
    const next = viewer.groups.find(one => one.id === id);
    rememberScope(viewer, id);
    if (onBoard) {
      const first = next && boardsOf(viewer, next)[0];
      if (first) void navigate(`/beds/${first.id}`);
      return;
    }
    change({ group: id, institution: undefined });
  };
  return (
    <div className="scope">
      {viewer.groups.length > 1 ? (
        <Select
          variant="borderless"
          aria-label={t('frame.group')}
          value={group?.id}
          onChange={chooseGroup}
          popupMatchSelectWidth={false}
          options={viewer.groups.map(one => ({ value: one.id, label: name(one) }))}
        />
      ) : (
        whose && <span className="scope-name">{name(whose)}</span>
      )}
      {onBoard && boards.length > 0 && (
        <>
          <span className="scope-slash" aria-hidden="true">
            /
          </span>
          <Select
            variant="borderless"
            aria-label={t('frame.institution')}
            value={institution?.id}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={id => {
              rememberScope(viewer, group?.id, id);
              void navigate(`/beds/${id}`);
            }}
            popupMatchSelectWidth={false}
            options={boards.map(one => ({ value: one.id, label: name(one) }))}
          />
        </>
      )}
    </div>
  );
}

function LanguageSwitch() {
  const { t } = useTranslation();
  const other = language() === 'zh' ? 'en' : 'zh';
  const word = other === 'en' ? 'EN' : '中';
  return (
    <button
      type="button"
      className="topbar-button"
      aria-label={t('frame.language', { other: word })}
      onClick={() => void chooseLanguage(other)}
    >
      {word}
    </button>
  );
}

const appearances: readonly Appearance[] = ['light', 'dark', 'auto'];
const appearanceIcons = { light: 'sun', dark: 'moon', auto: 'auto' } as const;

function AppearanceMenu() {
  const { t } = useTranslation();
  const { choice } = useAppearance();
  const items: MenuProps['items'] = appearances.map(one => ({
    key: one,
    icon: <Icon name={appearanceIcons[one]} size={16} />,
    label: t(`frame.themes.${one}`),
    onClick: () => chooseAppearance(one),
  }));
  return (
    <Dropdown menu={{ items, selectedKeys: [choice] }} trigger={['click']}>
      <button type="button" className="topbar-button wide-only" aria-label={t('frame.theme')}>
        <Icon name={appearanceIcons[choice]} />
      </button>
    </Dropdown>
  );
}

function PersonMenu() {
  const { t } = useTranslation();
  const name = useName();
  const viewer = useViewer();
  const navigate = useNavigate();
  const [post] = viewer.posts;
  const items: MenuProps['items'] = [
    {
      key: 'who',
      type: 'group',
      label: (
        <div className="person-who">
          <b>{name(viewer.person)}</b>
          {viewer.posts.map(one => (
            <div key={one.id}>
              {[t(`post.${one.post}`), one.institution ? name(one.institution) : one.group && name(one.group)]
                .filter(Boolean)
                .join(' · ')}
            </div>
          ))}
        </div>
      ),
    },
    {
      key: 'own',
      icon: <Icon name="person" size={16} />,
      label: t('staff.person.own'),
      onClick: () => void navigate('/staff/me'),
    },
    ...(mayDo(viewer, 'access.delegate')
      ? [
          {
            key: 'delegate',
            icon: <Icon name="link" size={16} />,
            label: t('staff.delegation.menu'),
            onClick: () => void navigate('/staff/me?open=delegate'),
          },
        ]
      : []),
    ...(mayDo(viewer, 'access.break')
      ? [
          {
            key: 'breakGlass',
            icon: <Icon name="alert" size={16} />,
            label: t('staff.breakGlass.menu'),
            onClick: () => openBreakGlass(),
          },
        ]
      : []),
    {
      key: 'password',
      icon: <Icon name="key" size={16} />,
      label: t('frame.changePassword'),
      onClick: () => void navigate('/account'),
    },
    { key: 'help', icon: <Icon name="help" size={16} />, label: t('frame.help'), onClick: openHelp },
    {
      key: 'graphiql',
      icon: <Icon name="code" size={16} />,
      label: t('frame.graphiql'),
      onClick: () => void window.open('/graphiql', '_blank', 'noopener'),
    },
    ...appearances.map(one => ({
      key: one,
      className: 'narrow-only',
      icon: <Icon name={appearanceIcons[one]} size={16} />,
      label: t(`frame.themes.${one}`),
      onClick: () => chooseAppearance(one),
    })),
    { type: 'divider' },
    { key: 'lock', icon: <Icon name="lock" size={16} />, label: t('frame.lock'), onClick: () => lock(true) },
    { key: 'out', icon: <Icon name="out" size={16} />, label: t('frame.signOut'), onClick: () => void signOut() },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <button type="button" className="topbar-button person">
        <Icon name="person" />
        <span className="visually-hidden">{t('frame.person')}</span>
        <span className="wide-only">
          {name(viewer.person)}
          {post && <small>{t(`post.${post.post}`)}</small>}
        </span>
      </button>
    </Dropdown>
  );
}
