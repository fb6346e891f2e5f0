import type { ReactNode } from 'react';

/** A part of a page: what it is, how much of it, what one may do there. */
export function Section({
  title,
  aside,
  tools,
  className,
  children,
}: {
  title: string;
  aside?: ReactNode;
  tools?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  return (
    <section className={['panel-box', className].filter(Boolean).join(' ')} aria-label={title}>
      <header className="section-head">
        <h2>
          {title} {aside && <small>{aside}</small>}
        </h2>
        {tools && <div>{tools}</div>}
      </header>
      {children}
    </section>
  );
}
