/** The offline copy: made when a reader asks for it, kept up to date by the browser from then on, taken away on request. */

const field = document.querySelector<HTMLElement>('#offline');
if (field && 'serviceWorker' in navigator) void start(field, navigator.serviceWorker);

async function start(place: HTMLElement, container: ServiceWorkerContainer): Promise<void> {
  const { worker = '', scope = '' } = place.dataset;
  const ask = place.querySelector<HTMLButtonElement>('.offline-ask');
  const remove = place.querySelector<HTMLButtonElement>('.offline-remove');
  const state = place.querySelector<HTMLElement>('.offline-state');
  if (!ask || !remove || !state) return;
  const show = (text: string, { stored }: { stored: boolean }): void => {
    state.textContent = text;
    ask.hidden = stored;
    remove.hidden = !stored;
  };
  const ready = (): void => {
    show('离线可用', { stored: true });
  };

  container.addEventListener('message', ({ data }: MessageEvent<{ offline?: number }>) => {
    if (data.offline !== undefined && remove.hidden)
      state.textContent = `正在保存 ${Math.round(100 * data.offline)}%`;
  });
  ask.addEventListener('click', () => {
    ask.hidden = true;
    state.textContent = '正在保存';
    store(container, worker, scope).then(ready, () => {
      show('没有存下来：网络断了，或本机空间不够', { stored: false });
    });
  });
  remove.addEventListener('click', () => {
    void discard(container, scope).then(() => {
      show('', { stored: false });
      ask.focus();
    });
  });
  place.hidden = false;
  if ((await container.getRegistration(scope))?.active) ready();
}

/** Resolves when the whole copy is there. */
async function store(
  container: ServiceWorkerContainer,
  worker: string,
  scope: string,
): Promise<void> {
  const registration = await container.register(worker, { scope, updateViaCache: 'none' });
  const installing = registration.installing ?? registration.waiting;
  if (!installing) return;
  await new Promise<void>((resolve, reject) => {
    installing.addEventListener('statechange', () => {
      if (installing.state === 'activated') resolve();
      if (installing.state === 'redundant') reject(new Error('The copy is not complete.'));
    });
  });
}

async function discard(container: ServiceWorkerContainer, scope: string): Promise<void> {
  await (await container.getRegistration(scope))?.unregister();
  const prefix = `offline ${scope} `;
  for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name);
}
