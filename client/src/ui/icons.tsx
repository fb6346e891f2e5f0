/** Line icons on a 20-pixel grid, drawn for this console. */
const paths = {
  overview: 'M3 16.5V10M8 16.5V4M13 16.5V8M18 16.5V12',
  beds: 'M2.5 16V5M2.5 12.5h15V16M17.5 12.5V10a2.5 2.5 0 0 0-2.5-2.5H8.5v5M5.5 10.2a1.4 1.4 0 1 0 0-2.8 1.4 1.4 0 0 0 0 2.8',
  census: 'M4 3.5h12v13H4zM4 7.5h12M8 7.5v9M11 11h2.5M11 13.8h2.5',
  group: 'M4 17V6l6-3 6 3v11M2.5 17h15M8 9h.01M12 9h.01M8 12.5h.01M12 12.5h.01M10 17v-2',
  jointWards:
    'M2.5 15.5V6M2.5 12.5h6.5V15.5M9 12.5v-1.7A2.3 2.3 0 0 0 6.7 8.5H4.5M11 12.5h6.5M17.5 15.5V6M11 15.5v-4.7a2.3 2.3 0 0 1 2.3-2.3h2.2M7 4.5h6M11.3 2.8 13 4.5l-1.7 1.7',
  apps: 'M3.5 3.5h5v5h-5zM11.5 3.5h5v5h-5zM3.5 11.5h5v5h-5zM14 11.5v5M11.5 14h5',
  bell: 'M10 3a4.6 4.6 0 0 1 4.6 4.6c0 4 1.9 5.4 1.9 5.4h-13s1.9-1.4 1.9-5.4A4.6 4.6 0 0 1 10 3zM8.3 15.8a1.8 1.8 0 0 0 3.4 0',
  copy: 'M7 7h9.5v9.5H7zM4.5 13H3.5V3.5H13v1',
  audit: 'M10 2.8 16 5v4.6c0 3.6-2.5 6.2-6 7.6-3.5-1.4-6-4-6-7.6V5zM7.3 10l2 2 3.5-4',
  referrals: 'M3 7h11M10.5 3.5 14 7l-3.5 3.5M17 13H6M9.5 9.5 6 13l3.5 3.5',
  slots: 'M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3.5M13 3v3.5M7 11.5h2M11 11.5h2M7 14h2',
  figures: 'M3 4h14M5 8.5h10M7 13h6M9 17h2',
  print: 'M6 7V3h8v4M6 14H3.5V7h13v7H14M6 11.5h8V17H6z',
  search: 'M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12zM17 17l-3.6-3.6',
  close: 'm5 5 10 10M15 5 5 15',
  check: 'm4 10.5 4 4 8-9',
  alert: 'M10 3 2.5 16.5h15zM10 8v4M10 14.3v.2',
  info: 'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM10 9v5M10 6.2v.2',
  person: 'M10 10a3.2 3.2 0 1 0 0-6.4A3.2 3.2 0 0 0 10 10zM3.5 17c.6-3.4 3.3-5 6.5-5s5.9 1.6 6.5 5',
  lock: 'M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9',
  out: 'M8 3.5H3.5v13H8M8 10h9M13.5 6.5 17 10l-3.5 3.5',
  key: 'M7 13.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM10.5 10H17.5v3M14.5 10v2.4',
  sun: 'M10 13.2a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4zM10 2v2M10 16v2M2 10h2M16 10h2M4.3 4.3l1.4 1.4M14.3 14.3l1.4 1.4M15.7 4.3l-1.4 1.4M5.7 14.3l-1.4 1.4',
  moon: 'M16.5 11.8A7 7 0 0 1 8.2 3.5a7 7 0 1 0 8.3 8.3z',
  auto: 'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM10 2.5v15M10 6l4 4M10 10.5l5 3',
  help: 'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM7.8 8a2.2 2.2 0 1 1 3.2 2c-.7.3-1 .8-1 1.5M10 14.2v.2',
  export: 'M10 3v9M6.5 8.5 10 12l3.5-3.5M3.5 13v3.5h13V13',
  down: 'm5 7.5 5 5 5-5',
  right: 'm7.5 5 5 5-5 5',
  left: 'm12.5 5-5 5 5 5',
  eye: 'M2.5 10S5 4.8 10 4.8 17.5 10 17.5 10 15 15.2 10 15.2 2.5 10 2.5 10zM10 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  clock: 'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM10 5.8V10l3 2',
  link: 'M4 10h12M11.5 5.5 16 10l-4.5 4.5',
  plus: 'M10 4v12M4 10h12',
  people:
    'M7.5 9.5a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4zM2.2 16c.4-2.9 2.6-4.3 5.3-4.3s4.9 1.4 5.3 4.3M13 4.4a2.5 2.5 0 0 1 0 4.8M14.6 11.9c1.8.5 3 1.9 3.2 4.1',
  code: 'm6.5 6-4 4 4 4M13.5 6l4 4-4 4M11.5 4l-3 12',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
