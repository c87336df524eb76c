// An optional enhancement of the search box: keyboard shortcuts, results as you type, and room for long texts.
(() => {
  'use strict';

  const MAX_SEARCH = 4000;
  const DELAY = 120;
  const SLOW = 600;
  const TIMEOUT = 10_000;

  // In the header, a text that is longer than the box grows over the page.
  const field = document.getElementById('search');
  const box = field?.type === 'search' ? document.createElement('textarea') : field;
  if (box !== field) {
    [...field.attributes].filter((attribute) => !['type', 'value'].includes(attribute.name))
      .forEach((attribute) => box.setAttribute(attribute.name, attribute.value));
    box.rows = 1;
    box.value = field.value;
    const focused = document.activeElement === field;
    field.replaceWith(box);
    if (focused) {
      box.focus();
    }
    box.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.isComposing) {
        event.preventDefault();
        box.form.requestSubmit();
      }
    });
  }
  const grow = () => {
    if (box && !CSS.supports('field-sizing', 'content')) {
      box.style.height = 'auto';
      box.style.height = `${box.scrollHeight + 2}px`;
    }
  };
  box?.addEventListener('input', grow);

  // Browsers apply autofocus only when they first render the page, which would lose earlier input.
  if (box?.autofocus) {
    box.focus();
  }

  // "/" focuses the search box, arrow keys move through the results, Escape returns to the box.
  document.addEventListener('keydown', (event) => {
    if (!box || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
      return;
    }
    const typing = event.target.closest('input, textarea, select, [contenteditable]');
    if (event.key === '/' && !typing) {
      event.preventDefault();
      box.focus();
      box.select();
      return;
    }
    const hits = [...document.querySelectorAll('.hit')];
    const index = hits.indexOf(document.activeElement);
    if ((typing && typing !== box) || (index < 0 && typing !== box)) {
      return;
    }
    if (event.key === 'ArrowDown' && index < hits.length - 1 && (typing !== box || !box.value.includes('\n'))) {
      event.preventDefault();
      hits[index + 1].focus();
    } else if (event.key === 'ArrowUp' && index >= 0) {
      event.preventDefault();
      (index > 0 ? hits[index - 1] : box).focus();
    } else if (event.key === 'Escape' && index >= 0) {
      box.focus();
    }
  });

  // The form for texts of any length searches for a single line like the one in the header.
  const isLine = (text) => text.length <= MAX_SEARCH && !/[\r\n]/.test(text.trim());
  const searchUrl = (text) => {
    const url = new URL(box.form.getAttribute('action'), location.href);
    url.pathname = url.pathname.replace(/resolve$/, 'codes');
    const lang = box.form.elements.lang?.value;
    if (lang) {
      url.searchParams.set('lang', lang);
    }
    url.searchParams.set('search', text.trim());
    return url;
  };
  globalThis.faultbook = { isLine, searchUrl, reading: false };

  // A longer text, or several lines, pasted into the header's search box: resolve it.
  if (box !== field) {
    box.addEventListener('paste', (event) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!isLine(text)) {
        event.preventDefault();
        const form = document.createElement('form');
        form.method = 'post';
        form.enctype = 'multipart/form-data';
        form.action = searchUrl('').href.replace(/codes\?/, 'resolve?').replace(/&?search=$/, '').replace(/\?$/, '');
        form.hidden = true;
        const area = document.createElement('textarea');
        area.name = 'text';
        area.value = text;
        form.append(area);
        document.body.append(form);
        form.submit();
      }
    });
  }

  // Results as you type: show the results of the page that Enter loads, in place of this page's own.
  if (!box) {
    return;
  }
  const main = document.getElementById('main');
  const results = document.getElementById('results') ?? main;
  const status = document.getElementById('status');
  const parts = ['languages', 'sections'].map((id) => document.getElementById(id));
  const initial = { parts: [results, ...parts].map((part) => [part, [...part.childNodes]]), title: document.title,
    url: location.href, text: box.value };
  let pushed = false;
  let pending;
  let timer;
  let slow;

  const showBusy = (busy) => {
    clearTimeout(slow);
    results.ariaBusy = null;
    if (busy) {
      slow = setTimeout(() => {
        results.ariaBusy = 'true';
        status.textContent = main.dataset.searching;
      }, SLOW);
    }
  };

  const showFailure = (url) => {
    const note = document.createElement('p');
    note.className = 'note warning failure';
    const again = document.createElement('a');
    again.href = url;
    again.textContent = main.dataset.again;
    note.append(main.dataset.failed, ' ', again);
    results.replaceChildren(note);
    status.textContent = main.dataset.failed;
  };

  // Going back shows the page that the search started from.
  const showUrl = (url) => {
    history[pushed ? 'replaceState' : 'pushState'](null, '', url);
    pushed = true;
  };

  const showPage = (page, url) => {
    const found = page.getElementById('results');
    results.replaceChildren(...(results === main ? [found] : found.childNodes));
    parts.forEach((part) => part.replaceChildren(...page.getElementById(part.id).childNodes));
    document.title = page.title;
    status.textContent = found.dataset.status;
    showUrl(url);
  };

  const restore = () => {
    initial.parts.forEach(([part, nodes]) => part.replaceChildren(...nodes));
    document.title = initial.title;
    status.textContent = '';
  };

  const search = async () => {
    pending?.abort();
    showBusy(false);
    if (faultbook.reading) {
      return;
    }
    if (!isLine(box.value) || box.value.trim() === initial.text.trim()) {
      restore();
      if (pushed) {
        showUrl(initial.url);
      }
      return;
    }
    const current = new AbortController();
    pending = current;
    const timeout = setTimeout(() => current.abort('timeout'), TIMEOUT);
    const url = searchUrl(box.value);
    // The first page is a list even if the text is a code, which Enter would open.
    const list = new URL(url);
    list.searchParams.set('page', 0);
    showBusy(true);
    try {
      const response = await fetch(list, { headers: { Accept: 'text/html' }, signal: current.signal });
      if (!response.ok) {
        throw new Error(response.statusText);
      }
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      showBusy(false);
      showPage(page, url);
    } catch (error) {
      if (pending === current && (!current.signal.aborted || current.signal.reason === 'timeout')) {
        showBusy(false);
        showFailure(url);
      }
    } finally {
      clearTimeout(timeout);
    }
  };

  const schedule = () => {
    clearTimeout(timer);
    timer = setTimeout(search, DELAY);
  };
  box.addEventListener('input', (event) => event.isComposing ? clearTimeout(timer) : schedule());
  box.addEventListener('compositionend', schedule);
  const stop = () => {
    clearTimeout(timer);
    pending?.abort();
  };
  box.form.addEventListener('submit', stop);
  addEventListener('popstate', () => {
    if (location.href.split('#')[0] !== initial.url.split('#')[0]) {
      location.reload();
    } else if (pushed) {
      stop();
      pushed = false;
      box.value = initial.text;
      restore();
    }
  });
})();
