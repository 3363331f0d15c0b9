import type { PictureFault, Problems } from '../../../model/diagnostic.js'
import type { ProblemWords, Said } from '../../words.js'
import { didYouMean, quoted, systemFault } from './phrases.js'

/** Pictures that a style file names. */
export const pictures = {
  'picture-unreadable': unreadable,
  'picture-outside': ({ picture }) => ({
    message: `The picture ${quoted(picture)} doesn't lie in the folder of the style file.`,
    hints: ['Put the picture beside the style file or in a folder below, and give its name only: fil: logo.png'],
  }),
  'unusable-picture': (detail) => faults[detail.reason](detail),
} satisfies Partial<ProblemWords>

function unreadable({ picture, reason, near }: Problems['picture-unreadable']): Said {
  switch (reason) {
    case 'ENOENT':
    case 'ENOTDIR':
      return {
        message: `Can't find the picture ${quoted(picture)}.${didYouMean(near)}`,
        ...(near === undefined && {
          hints: ['Check the name. The picture should lie in the folder of the style file or in a folder below.'],
        }),
      }
    case 'EACCES':
    case 'EPERM':
      return { message: `You may not read the picture ${quoted(picture)}.` }
    case 'EBUSY':
      return {
        message: `The picture ${quoted(picture)} is in use by another program.`,
        hints: ['Close it there, and try again.'],
      }
    case 'EISDIR':
      return { message: `${quoted(picture)} is a folder, not a picture.` }
    case 'not-a-file':
      return { message: `${quoted(picture)} is no ordinary file.` }
    default:
      return { message: `Couldn't read the picture ${quoted(picture)}: ${systemFault(reason)}.` }
  }
}

const saveAs = 'Open the picture in an image editor, and save it as PNG or JPEG.'

const faults: { readonly [F in PictureFault]: (detail: Problems['unusable-picture']) => Said } = {
  broken: ({ picture }) => ({
    message: `The picture ${quoted(picture)} is damaged, or only a part of it is here.`,
    hints: ['Get the picture anew, or open it in an image editor and save it again.'],
  }),
  cmyk: ({ picture }) => ({
    message: `The picture ${quoted(picture)} has colours for print (CMYK), which PDFs for archives can't have.`,
    hints: ['Save the picture with colours for screens (RGB).'],
  }),
  interlaced: ({ picture }) => ({
    message: `The PNG picture ${quoted(picture)} is saved interlaced, and can't be used.`,
    hints: ['Save it again without that choice.'],
  }),
  'other-format': ({ picture, found }) => ({
    message: `The picture ${quoted(picture)} must be PNG or JPEG${found ? `, but is ${found}` : ''}.`,
    hints: [saveAs],
  }),
  'too-large': ({ picture, limit = 0 }) => ({
    message: `The picture ${quoted(picture)} is too large: it may take ${limit / 1024 / 1024} MB.`,
    hints: ['Save it in a smaller size. A width of 1000 pixels is more than enough for a logo.'],
  }),
  'too-many-pixels': ({ picture, limit = 0 }) => ({
    message: `The picture ${quoted(picture)} has too many pixels: it may have ${limit / 1_000_000} million.`,
    hints: ['Save it in a smaller size. A width of 1000 pixels is more than enough for a logo.'],
  }),
  turned: ({ picture }) => ({
    message: `The picture ${quoted(picture)} is saved on its side, with a note to turn it when it is shown.`,
    hints: ['Open the picture in an image editor, turn it, and save it again.'],
  }),
  uncommon: ({ picture }) => ({
    message: `The JPEG picture ${quoted(picture)} is saved in a way that few programs can show.`,
    hints: [saveAs],
  }),
}
