import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterAll, expect, test } from "vitest";
import { previewOf, stopPreviews } from "../support/preview.ts";
import { activityRecord, recordsFolder } from "../support/records.ts";

afterAll(stopPreviews);

const preview = await previewOf(
  recordsFolder({ "activities/2025/2025-03-14-lecture.md": activityRecord() }),
);
const { port, host } = new URL(preview.url);

const lines = (...all: readonly string[]) => `${all.join("\r\n")}\r\n\r\n`;

/** Asks for a socket by which a page is told to load itself again. */
const upgrade = (name: string) =>
  lines(
    ...["GET / HTTP/1.1", `Host: ${name}`, "Connection: Upgrade", "Upgrade: websocket"],
    ...["Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="],
  );

/** A frame as a browser would send it: masked, of so many bytes as it says, then these. */
const frame = (first: number, length: number, ...bytes: readonly number[]) => {
  const long = Buffer.alloc(8);
  long.writeBigUInt64BE(BigInt(length));
  return Buffer.from([first, 0xff, ...long, 1, 2, 3, 4, ...bytes]);
};

/** What a program on this machine may do to a connection. */
type Attack = (socket: Socket) => Promise<void> | void;

/** Opens a socket for pages, and sends it something. */
const sends =
  (...bytes: readonly Uint8Array[]): Attack =>
  async (socket) => {
    socket.write(upgrade(host));
    await once(socket, "data");
    for (const some of bytes) socket.write(some);
    await ended(socket);
  };

/** Until the other end has had enough, or has shown that it goes on. */
async function ended(socket: Socket): Promise<void> {
  socket.setTimeout(500, () => socket.destroy());
  socket.resume();
  await new Promise((resolve) => socket.on("close", resolve));
}

const attacks: Readonly<Record<string, Attack>> = {
  "a frame that is none": sends(Buffer.from([0xff, 0xff, 0xff, 0xff])),
  "a frame that is not masked": sends(Buffer.from([0x81, 0x02, 0x68, 0x69])),
  "a frame of an unknown kind": sends(Buffer.from([0x8b, 0x80, 1, 2, 3, 4])),
  "a text that is no text": sends(Buffer.from([0x81, 0x82, 0, 0, 0, 0, 0xff, 0xfe])),
  "a frame over the limit": sends(frame(0x82, 2 ** 40)),
  "a frame longer than any number": sends(frame(0x82, 2 ** 62)),
  "half a frame": sends(frame(0x82, 1_000, 1, 2)),
  "frames after the word to close": sends(
    Buffer.from([0x88, 0x80, 0, 0, 0, 0]),
    Buffer.from([0x81, 0x80, 0, 0, 0, 0]),
  ),
  "a reset of an open socket": async (socket) => {
    socket.write(upgrade(host));
    await once(socket, "data");
    socket.resetAndDestroy();
  },
  "a reset right after a socket is asked for": (socket) => {
    socket.write(upgrade(host), () => socket.resetAndDestroy());
  },
  "a reset by a stranger": (socket) => {
    socket.write(upgrade("evil.example"), () => socket.resetAndDestroy());
  },
  "a socket asked for in the wrong way": async (socket) => {
    socket.write(upgrade(host).replace("dGhlIHNhbXBsZSBub25jZQ==", "short"));
    await ended(socket);
  },
  "a request that breaks off in its head": (socket) => {
    socket.write("GET / HTTP/1.1\r\nHost: loc", () => socket.resetAndDestroy());
  },
  "a request that breaks off in its body": (socket) => {
    const head = lines("POST / HTTP/1.1", `Host: ${host}`, "Content-Length: 1000");
    socket.write(`${head}half`, () => socket.resetAndDestroy());
  },
  "a reader who leaves in the middle of a page": (socket) => {
    socket.write(lines("GET / HTTP/1.1", `Host: ${host}`), () => socket.resetAndDestroy());
  },
  "what is no request": async (socket) => {
    socket.write("\0\x01\x02 nonsense\r\n\r\n");
    await ended(socket);
  },
  "a head of a megabyte": async (socket) => {
    socket.on("error", () => undefined);
    socket.write(`GET / HTTP/1.1\r\nHost: ${host}\r\nX: ${"x".repeat(1_000_000)}\r\n\r\n`);
    await ended(socket);
  },
  "a range of a file that is not there": async (socket) => {
    socket.write(lines("GET / HTTP/1.1", `Host: ${host}`, "Range: bytes=999999999-"));
    await ended(socket);
  },
};

/** Addresses that are none, or are not meant to be. */
const addresses = [
  "*",
  "//",
  "/%",
  "/%00",
  "/\\..\\..",
  "http://",
  "/?%E0%A4%A",
  "/a".repeat(4_000),
];

const asked = addresses.map((address): readonly [string, Attack] => [
  `the address ${address.slice(0, 20)}`,
  async (socket) => {
    socket.write(lines(`GET ${address} HTTP/1.1`, `Host: ${host}`, "Connection: close"));
    await ended(socket);
  },
]);

test.each([...Object.entries(attacks), ...asked])(
  "no program brings it down with %s",
  async (_what, attack) => {
    const socket = connect(Number(port), "127.0.0.1");
    socket.on("error", () => undefined);
    await once(socket, "connect");
    await attack(socket);
    expect(await preview.read("activities/2025/lecture/")).toContain("<h1>A lecture</h1>");
  },
);

test("nor does one keep it from ending that never answers", async () => {
  const socket = connect(Number(port), "127.0.0.1");
  await once(socket, "connect");
  socket.write(upgrade(host));
  await once(socket, "data");
  socket.pause();
  socket.on("error", () => undefined);
  expect(await preview.stop()).toEqual({ code: 0, left: [] });
  socket.destroy();
});
