// Everything works without this: it saves keystrokes.
(() => {
  'use strict';

  const box = document.getElementById('search');
  const status = document.getElementById('status');

  // The browser heeds autofocus when it first draws the page: what is typed before that would be lost.
  if (box?.autofocus) {
    box.focus();
  }

  // Keyboard: "/" goes to the box, the arrows walk through the results, Escape comes back.
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
    const at = hits.indexOf(document.activeElement);
    if ((typing && typing !== box) || (at < 0 && typing !== box)) {
      return;
    }
    if (event.key === 'ArrowDown' && at < hits.length - 1) {
      event.preventDefault();
      hits[at + 1].focus();
    } else if (event.key === 'ArrowUp' && at >= 0) {
      event.preventDefault();
      (at > 0 ? hits[at - 1] : box).focus();
    } else if (event.key === 'Escape' && at >= 0) {
      box.focus();
    }
  });

  // Results as you type: the same page that Enter would bring, its part put in here.
  const results = document.getElementById('results');
  if (box && results) {
    const languages = document.getElementById('languages');
    const before = { results: [...results.childNodes], languages: [...languages.childNodes], title: document.title,
      url: location.href, text: box.value };
    let running;
    let timer;

    const take = (part, other) => part.replaceChildren(...other.getElementById(part.id).childNodes);

    const search = async () => {
      running?.abort();
      if (box.value.trim() === before.text.trim()) {
        results.replaceChildren(...before.results);
        languages.replaceChildren(...before.languages);
        document.title = before.title;
        history.replaceState(null, '', before.url);
        status.textContent = '';
        return;
      }
      running = new AbortController();
      const query = new URLSearchParams(new FormData(box.form));
      const url = new URL(box.form.getAttribute('action') + '?' + query, location.href);
      try {
        const answer = await fetch(url, { headers: { Accept: 'text/html' }, signal: running.signal });
        if (!answer.ok) {
          return;
        }
        const other = new DOMParser().parseFromString(await answer.text(), 'text/html');
        take(results, other);
        take(languages, other);
        document.title = other.title;
        status.textContent = other.getElementById('results').dataset.status;
        history.replaceState(null, '', url);
      } catch (error) {
        // Typed on, or the network is gone: Enter still asks.
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

  // Copying. Without HTTPS there is no clipboard API, so the old way is tried too.
  const copy = async (text) => {
    if (navigator.clipboard) {
      return navigator.clipboard.writeText(text);
    }
    const area = document.createElement('textarea');
    area.value = text;
    area.className = 'visually-hidden';
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done ? undefined : Promise.reject(new Error('not copied'));
  };

  const texts = {
    link: async () => document.getElementById('permalink').href,
    markdown: async () => {
      const answer = await fetch(location.href, { headers: { Accept: 'text/markdown' } });
      return answer.ok ? answer.text() : Promise.reject(new Error(answer.statusText));
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
