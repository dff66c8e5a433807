// What is new, for all tabs of a browser: one connection, however many are open (a browser has six for one
// host), in a worker that they share. A tab says what it is about and from where on; it is told what it missed.
"use strict";
const KEPT = 200;
const AGAIN = 30_000; // milliseconds; a browser tries again by itself where a line breaks, not where it is refused
const tabs = new Map();
let events = null;
let last = 0;
let since = Infinity; // the log's entry from which on this connection tells
let recent = [];

const wanted = (tab, told) => told.id > tab.after && (!tab.story || tab.story === told.story);
const stop = () => { if (events) { events.close(); events = null; recent = []; since = Infinity; } };
const connect = (after) => {
  stop();
  since = after;
  events = new EventSource(`/live?after=${after}`);
  last = after;
  events.addEventListener("error", () => {
    if (!events || events.readyState !== EventSource.CLOSED) { return; }
    stop();
    setTimeout(() => { if (tabs.size && !events) { connect(last); } }, AGAIN);
  });
  events.addEventListener("change", (event) => {
    const told = { ...JSON.parse(event.data), id: Number(event.lastEventId) };
    last = Math.max(last, told.id);
    recent = [...recent, told].slice(-KEPT);
    for (const [port, tab] of tabs) { if (wanted(tab, told)) { port.postMessage(told); } }
  });
};
self.onconnect = (joining) => {
  const port = joining.ports[0];
  port.onmessage = ({ data }) => {
    if (data.leave) {
      tabs.delete(port);
      if (!tabs.size) { stop(); }
      return;
    }
    tabs.set(port, data);
    if (!events || data.after < since) { connect(data.after); return; }
    for (const told of recent) { if (wanted(data, told)) { port.postMessage(told); } }
  };
};
