/* Opened from disk, a page may not start a worker. There, a hidden frame takes its place. */
if (location.protocol === "file:") {
  window.Worker = window.IFrameWorker = class extends EventTarget {
    constructor(address) {
      super();
      const base = new URL(address, document.baseURI);
      const frame = document.createElement("iframe");
      frame.hidden = true;
      frame.title = "";
      frame.srcdoc = "<!doctype html><title></title>";
      this.ready = new Promise((resolve, reject) => {
        frame.addEventListener("load", () => {
          const inner = frame.contentWindow;
          const load = (url) => new Promise((done, failed) => {
            const script = inner.document.createElement("script");
            script.src = new URL(url, base);
            script.onload = done;
            script.onerror = () => failed(new Error(script.src));
            inner.document.head.append(script);
          });
          inner.importScripts = (...urls) => urls.reduce((before, url) => before.then(() => load(url)), Promise.resolve());
          inner.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
          load(base).then(() => resolve(inner), reject);
        }, { once: true });
      });
      if (document.body) document.body.append(frame);
      else addEventListener("DOMContentLoaded", () => document.body.append(frame), { once: true });
    }

    postMessage(data) {
      this.ready.then((inner) => inner.dispatchEvent(new inner.MessageEvent("message", { data })));
    }
  };
}
