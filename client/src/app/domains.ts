import type { IconName } from '../ui/icons';
import type { Viewer } from './viewer';

/** The parts of the console. One is offered when the viewer holds its action. */
export interface Domain {
  key: 'overview' | 'beds' | 'census' | 'group' | 'apps' | 'audit';
  path: string;
  icon: IconName;
  /** The letter after `g`. */
  letter: string;
  action: Action;
}

/** The actions of the API's catalogue that the console asks about. */
export type Action =
  | 'bed.read'
  | 'census.read'
  | 'group.read'
  | 'audit.read'
  | 'referral.read'
  | 'jointward.read'
  | 'jointward.manage'
  | 'jointward.work'
  | 'jointward.formulary'
  | 'fact.import'
  | 'app.manage'
  | 'encounter.plan'
  | 'bed.admit'
  | 'bed.open'
  | 'ward.manage'
  | 'group.manage';

export const domains: readonly Domain[] = [
  { key: 'overview', path: '/overview', icon: 'overview', letter: 'o', action: 'bed.read' },
  { key: 'beds', path: '/beds', icon: 'beds', letter: 'b', action: 'bed.read' },
  { key: 'census', path: '/census', icon: 'census', letter: 'c', action: 'census.read' },
  { key: 'group', path: '/group', icon: 'group', letter: 'g', action: 'group.read' },
  { key: 'apps', path: '/apps', icon: 'apps', letter: 'x', action: 'app.manage' },
  { key: 'audit', path: '/audit', icon: 'audit', letter: 'a', action: 'audit.read' },
];

export function mayDo(viewer: Viewer, action: Action): boolean {
  return viewer.actions.includes(action);
}

export function domainsOf(viewer: Viewer): readonly Domain[] {
  return domains.filter(domain => mayDo(viewer, domain.action));
}

/** The domain that an address belongs to. */
export function domainAt(pathname: string): Domain | undefined {
  const [, first] = pathname.split('/');
  return domains.find(domain => domain.path === `/${first}`);
}

/** Where the keys after `g` lead: the domains, and the inbox, which is everybody's. */
export function destinationsOf(viewer: Viewer): readonly Destination[] {
  return [...domainsOf(viewer), { key: 'inbox', path: '/inbox', letter: 'i' }];
}

type Destination = Pick<Domain, 'path' | 'letter'> & { key: Domain['key'] | 'inbox' };
