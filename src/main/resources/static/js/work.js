// Every htmx request carries the token that the forms carry.
document.addEventListener('htmx:configRequest', event => {
  const token = document.querySelector('meta[name="csrf"]');
  if (token) event.detail.headers[token.dataset.header] = token.content;
});
// A form that came back takes the reader to what needs mending.
document.getElementById('error-summary')?.focus();
// What the script could not save comes back like a page: both texts of two editors (409), or what to mend (422).
document.addEventListener('htmx:beforeSwap', event => {
  if ([409, 422].includes(event.detail.xhr.status)) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});
