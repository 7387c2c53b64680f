// Prints a base on which none of the system's ports is taken: node free-ports.mjs
import { createServer } from 'node:net';

const OFFSETS = [80, 81, 82, 83, 90, 91, 92, 93, 180, 190, 192, 193, 432];

const isFree = (port) =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

for (let base = 24000; base <= 31000; base += 1000) {
  const free = await Promise.all(OFFSETS.map((offset) => isFree(base + offset)));
  if (free.every(Boolean)) {
    console.log(base);
    process.exit(0);
  }
}
console.error('Không có dãy cổng trống · No range of free ports between 24000 and 31432');
process.exit(1);
