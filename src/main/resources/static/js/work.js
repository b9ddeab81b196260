// Every htmx request carries the token that the forms carry.
document.addEventListener('htmx:configRequest', event => {
  const token = document.querySelector('meta[name="csrf"]');
  if (token) event.detail.headers[token.dataset.header] = token.content;
});
// A form that came back takes the reader to what needs mending.
document.getElementById('error-summary')?.focus();
