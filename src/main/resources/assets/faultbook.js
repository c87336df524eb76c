// An optional enhancement: keyboard shortcuts, results as you type, and copy buttons.
(() => {
  'use strict';

  const box = document.getElementById('search');
  const status = document.getElementById('status');

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
    if (event.key === 'ArrowDown' && index < hits.length - 1) {
      event.preventDefault();
      hits[index + 1].focus();
    } else if (event.key === 'ArrowUp' && index >= 0) {
      event.preventDefault();
      (index > 0 ? hits[index - 1] : box).focus();
    } else if (event.key === 'Escape' && index >= 0) {
      box.focus();
    }
  });

  // Results as you type: insert the results from the same page that Enter loads.
  const results = document.getElementById('results');
  if (box && results) {
    const languages = document.getElementById('languages');
    const initial = { results: [...results.childNodes], languages: [...languages.childNodes], title: document.title,
      url: location.href, text: box.value };
    let pending;
    let timer;

    const replaceFrom = (page, element) => element.replaceChildren(...page.getElementById(element.id).childNodes);

    const search = async () => {
      pending?.abort();
      if (box.value.trim() === initial.text.trim()) {
        results.replaceChildren(...initial.results);
        languages.replaceChildren(...initial.languages);
        document.title = initial.title;
        history.replaceState(null, '', initial.url);
        status.textContent = '';
        return;
      }
      pending = new AbortController();
      const query = new URLSearchParams(new FormData(box.form));
      const url = new URL(box.form.getAttribute('action') + '?' + query, location.href);
      try {
        const response = await fetch(url, { headers: { Accept: 'text/html' }, signal: pending.signal });
        if (!response.ok) {
          return;
        }
        const page = new DOMParser().parseFromString(await response.text(), 'text/html');
        replaceFrom(page, results);
        replaceFrom(page, languages);
        document.title = page.title;
        status.textContent = page.getElementById('results').dataset.status;
        history.replaceState(null, '', url);
      } catch (error) {
        // Aborted by more input, or offline; Enter still works.
      }
    };

    box.addEventListener('input', (event) => {
      clearTimeout(timer);
      if (!event.isComposing) {
        timer = setTimeout(search, 120);
      }
    });
    box.addEventListener('compositionend', () => {
      clearTimeout(timer);
      timer = setTimeout(search, 120);
    });
    box.form.addEventListener('submit', () => clearTimeout(timer));
  }

  // Without HTTPS, there is no clipboard API, so fall back to execCommand.
  const copy = async (text) => {
    if (navigator.clipboard) {
      return navigator.clipboard.writeText(text);
    }
    const area = document.createElement('textarea');
    area.value = text;
    area.className = 'visually-hidden';
    document.body.append(area);
    area.select();
    const copied = document.execCommand('copy');
    area.remove();
    return copied ? undefined : Promise.reject(new Error('not copied'));
  };

  const texts = {
    link: async () => document.getElementById('permalink').href,
    markdown: async () => {
      const response = await fetch(location.href, { headers: { Accept: 'text/markdown' } });
      return response.ok ? response.text() : Promise.reject(new Error(response.statusText));
    },
  };

  for (const button of document.querySelectorAll('[data-copy]')) {
    const label = button.textContent;
    button.addEventListener('click', async () => {
      try {
        await copy(await texts[button.dataset.copy]());
        button.textContent = button.dataset.done;
      } catch (error) {
        button.textContent = button.dataset.failed;
      }
      status.textContent = button.textContent;
      setTimeout(() => {
        button.textContent = label;
      }, 2000);
    });
  }
})();
