import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { type Domain, domainsOf } from './domains';
import { useViewer } from './viewer';

/** The pages of one part of the console, of which the rail names only the first. Says nothing where there is no choice. */
export function DomainTabs({ label, tabs }: { label: string; tabs: Readonly<Partial<Record<Domain['key'], string>>> }) {
  const { pathname } = useLocation();
  const bar = useRef<HTMLElement>(null);
  // On a phone the bar scrolls: the page one is on stands in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is another tab
  useEffect(() => {
    const active = bar.current?.querySelector<HTMLElement>('.active');
    if (bar.current && active)
      bar.current.scrollLeft = active.offsetLeft - (bar.current.clientWidth - active.clientWidth) / 2;
  }, [pathname]);
  const allowed = domainsOf(useViewer()).filter(({ key }) => tabs[key]);
  if (allowed.length < 2) return null;
  const here = nearest(allowed, pathname);
  return (
    <nav ref={bar} className="tabs" aria-label={label}>
      {allowed.map(({ key, path }) => (
        <Link
          key={key}
          to={path}
          className={key === here?.key ? 'active' : undefined}
          aria-current={key === here?.key ? 'page' : undefined}
        >
          {tabs[key]}
        </Link>
      ))}
    </nav>
  );
}

/** The page that an address belongs to: the one whose own address is the longest beginning of it. */
function nearest(domains: readonly Domain[], pathname: string): Domain | undefined {
  return domains
    .filter(({ path }) => pathname === path || pathname.startsWith(`${path}/`))
    .sort((one, other) => other.path.length - one.path.length)[0];
}
