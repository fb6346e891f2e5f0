import type { ReactNode } from 'react';

/** The frame of a page: the answer before the tools. The title is for screen readers and the tab; the sentence is what people came for. */
export function Page({
  title,
  sentence,
  note,
  tools,
  children,
}: {
  title: string;
  sentence?: ReactNode;
  note?: ReactNode;
  tools?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>{sentence ?? title}</h1>
          {note && <p className="page-note">{note}</p>}
        </div>
        {tools && <div className="page-tools">{tools}</div>}
      </header>
      {children}
    </div>
  );
}
