/**
 * A profile of Node (node --cpu-prof) as a flame graph: node test/bench/flame.cjs profile.cpuprofile seconds-to-leave-out graph.svg. What the
 * start took is left out; a frame below 0.4 % is not drawn. Waiting is not counted; a call to the system that hands the core on counts until
 * it comes back.
 */
const { readFileSync, writeFileSync } = require('node:fs');

const [, , from, skipSeconds, to] = process.argv;
const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(from, 'utf8'));
const byId = new Map(nodes.map(node => [node.id, { ...node, total: 0 }]));
for (const node of byId.values()) for (const child of node.children ?? []) byId.get(child).parent = node;

let at = 0;
for (const [index, id] of samples.entries()) {
  at += timeDeltas[index];
  const own = byId.get(id);
  if (at < Number(skipSeconds) * 1e6 || own.callFrame.functionName === '(idle)') continue;
  for (let node = own; node; node = node.parent) node.total += timeDeltas[index];
}

const width = 1200;
const rowHeight = 16;
const root = byId.get(nodes[0].id);
const frames = [];
draw(root, 0, 0);
const height = (Math.max(...frames.map(({ depth }) => depth)) + 1) * rowHeight;
writeFileSync(to, svg());

function draw(node, left, depth) {
  const share = node.total / root.total;
  if (share < 0.004) return;
  frames.push({ left, share, depth, label: labelOf(node.callFrame) });
  let next = left;
  const children = merged(node).sort((a, b) => b.total - a.total);
  for (const child of children) {
    draw(child, next, depth + 1);
    next += child.total / root.total;
  }
}

/** A function that was called from several places in its caller is one frame. */
function merged(node) {
  const byLabel = new Map();
  for (const id of node.children ?? []) {
    const child = byId.get(id);
    const label = labelOf(child.callFrame);
    const known = byLabel.get(label);
    if (!known) byLabel.set(label, { ...child, children: [...(child.children ?? [])] });
    else {
      known.total += child.total;
      known.children.push(...(child.children ?? []));
    }
  }
  return [...byLabel.values()];
}

function labelOf({ functionName, url }) {
  const file = url.replace(/^.*(node_modules|dist)\//, '').replace('file://', '');
  return `${functionName || '(anonymous)'} ${file}`.trim();
}

function svg() {
  const drawn = frames.map(({ left, share, depth, label }) => {
    const x = (left * width).toFixed(1);
    const y = height - (depth + 1) * rowHeight;
    const w = (share * width).toFixed(1);
    const text = label.slice(0, Math.floor((share * width) / 6.2));
    const hue = label.includes('server/') ? 205 : label.includes('graphql') ? 130 : label.includes('pg') ? 275 : 35;
    return `<g><title>${escaped(label)} ${(share * 100).toFixed(1)} %</title><rect x="${x}" y="${y}" width="${w}" height="15" fill="hsl(${hue} 60% 78%)"/><text x="${Number(x) + 2}" y="${y + 11}">${escaped(text.length > 2 ? text : '')}</text></g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="monospace" font-size="10">\n${drawn.join('\n')}\n</svg>\n`;
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
