const SHARPNESS = 2

function loaded(url: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image()
    image.onload = () => {
      resolve(image)
    }
    image.onerror = () => {
      reject(new Error('This browser cannot draw the chart as a picture.'))
    }
    image.src = url
  })
}

/** A drawing (`data:image/svg+xml…`) as an SVG or PNG file on the colour of the page. */
export async function picture(dataUrl: string, kind: 'svg' | 'png'): Promise<Blob> {
  if (kind === 'svg') {
    const text = decodeURIComponent(dataUrl.slice(dataUrl.indexOf(',') + 1))
    return new Blob([text], { type: 'image/svg+xml' })
  }
  const image = await loaded(dataUrl)
  const canvas = document.createElement('canvas')
  canvas.width = image.width * SHARPNESS
  canvas.height = image.height * SHARPNESS
  const paper = canvas.getContext('2d')
  if (!paper) {
    throw new Error('This browser cannot make pictures.')
  }
  const isDark = document.documentElement.classList.contains('pf-v6-theme-dark')
  paper.fillStyle = isDark ? '#292929' : '#ffffff'
  paper.fillRect(0, 0, canvas.width, canvas.height)
  paper.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) {
        resolve(blob)
      } else {
        reject(new Error('This browser cannot make PNG files.'))
      }
    }, 'image/png')
  })
}
