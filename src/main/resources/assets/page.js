// An optional enhancement: copy buttons, short URLs of forms, and the URL on printed pages.
(() => {
  'use strict';

  const status = document.getElementById('status');

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

  const quote = (text) => text.split('\n').map((line) => '> ' + line).join('\n');

  const place = (code) => {
    const text = (part) => code.querySelector(part)?.textContent.trim().replace(/\s+/g, ' ');
    return [text('.tag'), text('.times'), `${text('.at')} ${text('.numbers')}`].filter(Boolean).join(' · ');
  };

  const canonical = () => document.querySelector('link[rel=canonical]');

  const texts = {
    link: async () => canonical().href,
    markdown: async () => {
      const response = await fetch(location.href, { headers: { Accept: 'text/markdown' } });
      if (!response.ok) {
        throw new Error(response.statusText);
      }
      return `${(await response.text()).trimEnd()}\n\n${canonical().href}\n`;
    },
    findings: async () => [...document.querySelectorAll('#unknown [data-code]')]
      .map((code) => `# ${code.dataset.code}\n\n${document.querySelector('#unknown h2').textContent}\n\n${place(code)}\n`)
      .concat([...document.querySelectorAll('.finding')]
        .map((code) => `${code.dataset.markdown.trimEnd()}\n\n${quote(code.dataset.quote)}\n\n${place(code)}\n`))
      .join('\n'),
  };

  document.addEventListener('click', async (event) => {
    const button = event.target.closest('[data-copy]');
    if (!button || button.dataset.label) {
      return;
    }
    button.dataset.label = button.textContent;
    try {
      await copy(await texts[button.dataset.copy]());
      button.textContent = button.dataset.done;
    } catch (error) {
      button.textContent = button.dataset.failed;
    }
    status.textContent = button.textContent;
    setTimeout(() => {
      button.textContent = button.dataset.label;
      delete button.dataset.label;
    }, 2000);
  });

  // Without HTTPS and scripts, a printed page names only its path.
  const address = document.getElementById('address');
  const showAddress = () => { address.textContent = canonical()?.href ?? location.href; };
  showAddress();
  addEventListener('beforeprint', showAddress);

  // Filters that aren't set don't become parameters.
  document.addEventListener('formdata', (event) => {
    if (event.target.matches('.filters')) {
      [...event.formData].filter(([, value]) => !value).forEach(([name]) => event.formData.delete(name));
    }
  });

  // Feedback is sent without leaving the page. Without a network, the text stays in the form.
  document.addEventListener('submit', async (event) => {
    const form = event.target.closest('.feedback');
    if (!form) {
      return;
    }
    event.preventDefault();
    const status = form.querySelector('[role=status]');
    const button = event.submitter;
    const body = new URLSearchParams(new FormData(form, button));
    button.disabled = true;
    try {
      const headers = { Accept: 'application/json, text/html;q=0.5' };
      const response = await fetch(form.action, { method: 'POST', body, headers });
      if (!response.ok) {
        throw await response.json();
      }
      form.querySelectorAll('fieldset, details, .words').forEach((part) => part.remove());
      status.textContent = form.dataset.thanks;
    } catch (error) {
      status.textContent = error.detail ?? form.dataset.failed;
      button.disabled = false;
    }
  });
})();
