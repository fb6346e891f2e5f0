/** 医联 Medgroup: a bed whose line joins two houses. */
export function Wordmark({ compact = false, size = 28 }: { compact?: boolean; size?: number }) {
  return (
    <span className="wordmark">
      <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="7" className="wordmark-ground" />
        <path
          d="M7 22V10M7 17h18v5M25 17v-2a3 3 0 0 0-3-3h-8v5"
          fill="none"
          stroke="#fff"
          strokeWidth="2.4"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
        <circle cx="10.6" cy="13.4" r="1.7" fill="#5eead4" />
      </svg>
      {!compact && (
        <span className="wordmark-text">
          <b>医联</b>
          <span>Medgroup</span>
        </span>
      )}
    </span>
  );
}
