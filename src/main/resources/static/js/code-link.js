// On a seal's page, opened by a long QR code: what follows # stays in the browser, so the page itself cannot check it. This
// offers to.
const link = document.getElementById('code-link');
const code = /^#(.{50,2000})$/.exec(location.hash)?.[1];
if (link && code) {
  link.querySelector('a').href += `#${code}`;
  link.hidden = false;
}
