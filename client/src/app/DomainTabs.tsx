import { NavLink } from 'react-router';
import { type Domain, domainsOf } from './domains';
import { useViewer } from './viewer';

/** The pages of one part of the console, of which the rail names only the first. Says nothing where there is no choice. */
export function DomainTabs({ label, tabs }: { label: string; tabs: Readonly<Partial<Record<Domain['key'], string>>> }) {
  const allowed = domainsOf(useViewer()).filter(({ key }) => tabs[key]);
  if (allowed.length < 2) return null;
  return (
    <nav className="tabs" aria-label={label}>
      {allowed.map(({ key, path }) => (
        <NavLink key={key} to={path} end>
          {tabs[key]}
        </NavLink>
      ))}
    </nav>
  );
}
