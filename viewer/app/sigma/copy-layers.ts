/** All canvases of a container, one over the other, as a PNG. */
export function copyLayers(container: HTMLElement, background: string): Promise<Blob> {
  const layers = [...container.querySelectorAll("canvas")];
  const copy = document.createElement("canvas");
  copy.width = layers[0]?.width ?? 1;
  copy.height = layers[0]?.height ?? 1;
  const context = copy.getContext("2d")!;
  context.fillStyle = background;
  context.fillRect(0, 0, copy.width, copy.height);
  for (const layer of layers) context.drawImage(layer, 0, 0);
  return new Promise((resolve, reject) => {
    copy.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The picture is too large."))));
  });
}
