// Hands the seal's address on, by the device's own sheet or as a copy. Without script the address bar does it.
const button = document.getElementById('share');
if (button && (navigator.share || navigator.clipboard)) {
  const { address, title, copied } = button.dataset;
  const words = button.textContent;
  button.classList.remove('with-script');
  button.addEventListener('click', async () => {
    try {
      if (navigator.share) {
        await navigator.share({ title, url: address });
      } else {
        await navigator.clipboard.writeText(address);
        button.textContent = copied;
        setTimeout(() => { button.textContent = words; }, 4000);
      }
    } catch {
      // Whoever closes the sheet again did not want to share.
    }
  });
}
