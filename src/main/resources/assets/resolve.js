// An optional enhancement of the form for texts of any length: a single line is a search, and a long text is sent in parts.
(() => {
  'use strict';

  const { isLine, searchUrl } = faultbook;
  const paste = document.getElementById('text-form');
  const box = document.getElementById('search');
  const results = document.getElementById('results');
  const status = document.getElementById('status');
  const PART = 512 * 1024;
  const MAX_LOG = 4 * 1024 * 1024;
  const MAX_LINES = 10;
  const MAX_TICKS = 200;
  const CONFIDENCE = ['exact', 'message', 'pattern', 'status', 'approximate'];
  const NEWLINE = 10;
  const files = paste.elements.file;

  box.addEventListener('keydown', (event) => {
    const send = event.ctrlKey || event.metaKey || (!event.shiftKey && isLine(box.value));
    if (event.key === 'Enter' && send && !event.isComposing) {
      event.preventDefault();
      paste.requestSubmit();
    }
  });

  // Lines that are pasted into the empty box are sent at once.
  box.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!box.value.trim() && !isLine(text)) {
      setTimeout(() => paste.requestSubmit());
    }
  });

  // A file can be dropped anywhere on the page.
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    paste.classList.add('over');
  });
  document.addEventListener('dragleave', (event) => paste.classList.toggle('over', event.relatedTarget !== null));
  document.addEventListener('drop', (event) => {
    paste.classList.remove('over');
    if (event.dataTransfer.files.length > 0) {
      event.preventDefault();
      files.files = event.dataTransfer.files;
      paste.requestSubmit();
    }
  });
  files.addEventListener('change', () => files.files.length > 0 && paste.requestSubmit());

  paste.addEventListener('submit', (event) => {
    if (files.files.length === 0 && isLine(box.value)) {
      event.preventDefault();
      if (box.value.trim()) {
        location.assign(searchUrl(box.value));
      }
      return;
    }
    const blob = new Blob(files.files.length > 0 ? [...files.files] : [box.value]);
    if (blob.size > PART) {
      event.preventDefault();
      sendParts(blob);
    }
  });

  // Ends at a line break if there is one, so that no line is split.
  const nextPart = async (blob, start) => {
    const bytes = new Uint8Array(await blob.slice(start, start + PART).arrayBuffer());
    const end = start + PART < blob.size ? bytes.lastIndexOf(NEWLINE) + 1 : 0;
    return end > 0 ? bytes.subarray(0, end) : bytes;
  };

  const sendParts = async (blob) => {
    const progress = document.getElementById('progress');
    const problem = document.getElementById('problem');
    const url = new URL(paste.getAttribute('action'), location.href);
    let lines = 0;
    faultbook.reading = true;
    results.classList.remove('resolved');
    progress.hidden = false;
    problem.hidden = true;
    try {
      for (let start = 0; start < blob.size;) {
        progress.value = start / blob.size;
        const part = await nextPart(blob, start);
        url.searchParams.set('firstLine', lines + 1);
        const response = await fetch(url, { method: 'POST', body: part, headers: { Accept: 'text/html', 'Content-Type': 'text/plain' } });
        if (!response.ok) {
          throw new Error(response.statusText);
        }
        const page = new DOMParser().parseFromString(await response.text(), 'text/html').getElementById('results');
        lines += Number(page.querySelector('[data-total=lines]').textContent) - (part.at(-1) === NEWLINE ? 0 : 1);
        merge(page, start < MAX_LOG);
        start += part.length;
      }
    } catch (error) {
      problem.textContent = problem.dataset.text;
      problem.hidden = false;
    }
    faultbook.reading = false;
    progress.hidden = true;
    status.textContent = [...results.querySelectorAll('.totals div:not([hidden])')]
      .map((total) => [...total.children].map((child) => child.textContent).join(' '))
      .join(', ');
  };

  const merge = (page, keepFolded) => {
    if (!keepFolded) {
      page.querySelectorAll('details pre').forEach((text) => text.remove());
    }
    if (!results.classList.contains('resolved')) {
      results.replaceChildren(...page.childNodes);
      results.className = page.className;
      return;
    }
    const total = (root, name) => Number(root.querySelector(`[data-total=${name}]`).textContent);
    const setTotal = (name, value) => {
      results.querySelector(`[data-total=${name}]`).textContent = value;
    };
    const listed = (root, name) => root.querySelectorAll(`#${name} [data-code]`).length;
    const omitted = (root, name, list) => total(root, name) - listed(root, list);
    const lists = { findings: 'findings', near: 'near', unknown: 'unknown' };
    const more = Object.fromEntries(Object.entries(lists)
      .map(([name, list]) => [name, omitted(results, name, list) + omitted(page, name, list)]));
    setTotal('lines', total(results, 'lines') + total(page, 'lines'));
    linkSeam(page);
    document.getElementById('log').append(...page.querySelector('#log').childNodes);
    for (const code of page.querySelectorAll('[data-code]')) {
      const known = document.getElementById(code.id);
      if (known) {
        mergeCode(known, code);
      } else {
        const list = document.getElementById(code.closest('section').id);
        (list.querySelector('ul') ?? list).append(code);
      }
    }
    for (const code of results.querySelectorAll('.finding')) {
      document.getElementById(code.dataset.confidence === 'approximate' ? 'near' : 'findings').append(code);
    }
    const found = [...results.querySelectorAll('#findings .finding')];
    found.sort((left, right) => rank(left) - rank(right) || right.dataset.count - left.dataset.count);
    document.getElementById('findings').append(...found);
    for (const [name, list] of Object.entries(lists)) {
      const count = listed(results, list) + more[name];
      setTotal(name, count);
      document.getElementById(list).hidden = count === 0;
    }
    results.querySelector('[data-total=near]').parentElement.hidden = listed(results, 'near') === 0;
    document.getElementById('nothing')?.toggleAttribute('hidden', results.querySelector('[data-code]') !== null);
    showTicks(total(results, 'lines'));
  };

  const rank = (code) => CONFIDENCE.indexOf(code.dataset.confidence);

  // The more certain mention describes the code.
  const mergeCode = (known, code) => {
    const count = Number(known.dataset.count) + Number(code.dataset.count);
    const numbers = [...known.querySelectorAll('.numbers a'), ...code.querySelectorAll('.numbers a')].slice(0, MAX_LINES);
    if (rank(code) < rank(known)) {
      known.dataset.confidence = code.dataset.confidence;
      known.dataset.quote = code.dataset.quote;
      known.querySelector('.tag').replaceWith(code.querySelector('.tag'));
    }
    known.dataset.count = count;
    known.querySelector('.times').textContent = '×' + count;
    known.querySelector('.numbers').replaceChildren(...numbers.flatMap((link) => [link, ' ']));
    known.querySelector('.more-lines').hidden = count <= numbers.length;
  };

  // Link the last marked line so far and the first one of the next part.
  const linkSeam = (page) => {
    const log = document.getElementById('log');
    const last = [...log.querySelectorAll('.line')].at(-1);
    const first = page.querySelector('.line');
    if (last && first) {
      const link = (line, arrow, label) => {
        const anchor = document.createElement('a');
        anchor.href = '#' + line.id;
        anchor.textContent = arrow;
        anchor.setAttribute('aria-label', label);
        return anchor;
      };
      last.querySelector('.number').append(link(first, '↓', log.dataset.next));
      first.querySelector('.number a').after(link(last, '↑', log.dataset.previous));
    }
  };

  // The first marked line in each of equal parts of the text.
  const showTicks = (lines) => {
    const ticks = new Map();
    for (const line of document.querySelectorAll('#log .line')) {
      const position = Math.floor(Number(line.id.slice(1)) * MAX_TICKS / (lines + 1));
      if (!ticks.has(position)) {
        ticks.set(position, line.id);
      }
    }
    const create = (name, attributes) => {
      const element = document.createElementNS('http://www.w3.org/2000/svg', name);
      Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
      return element;
    };
    document.getElementById('overview').replaceChildren(...[...ticks].map(([position, id]) => {
      const link = create('a', { href: '#' + id, tabindex: -1 });
      link.append(create('rect', { x: 0, y: position * 1000 / MAX_TICKS, width: 8, height: 4 }));
      return link;
    }));
  };
})();
