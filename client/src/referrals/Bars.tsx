import { count } from '../ui/format';

/** Numbers as bars, each with its name and figure beside it; the longest gives the scale. */
export function Bars({ bars }: { bars: readonly { key: string; label: string; n: number }[] }) {
  const most = Math.max(1, ...bars.map(bar => bar.n));
  return (
    <dl className="bars">
      {bars.map(({ key, label, n }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>
            <i style={{ width: `${(n / most) * 100}%` }} />
            <b>{count(n)}</b>
          </dd>
        </div>
      ))}
    </dl>
  );
}
