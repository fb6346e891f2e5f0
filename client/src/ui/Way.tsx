import { Icon } from './icons';

/** States in their order: those behind, the one of now, those to come, told apart by shape and text. */
export function Way({
  label,
  steps,
  now,
}: {
  label: string;
  steps: readonly { key: string; name: string }[];
  now: number;
}) {
  return (
    <ol className="way" aria-label={label}>
      {steps.map(({ key, name }, at) => (
        <li
          key={key}
          className={at < now ? 'past' : at === now ? 'now' : undefined}
          aria-current={at === now ? 'step' : undefined}
        >
          <span>{at < now ? <Icon name="check" size={14} /> : at + 1}</span>
          {name}
        </li>
      ))}
    </ol>
  );
}
