import { dirname, join } from 'node:path'
import { createRequire } from 'node:module'
import type { CompileDocArgs, NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { COUNTRY, FORM, MOTTO } from '#modules/documents/domain/index.ts'
import type { LaidDocument } from '#modules/documents/domain/index.ts'

// The web build moves this file, the template stays in the source.
const ROOT = process.env['LOALANG_ROOT'] ?? join(import.meta.dirname, '..', '..', '..')
const FOLDER = join(ROOT, 'src', 'adapters', 'pdf-out')
const TEMPLATE = join(FOLDER, 'official-document.typ')
const CUTS = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']
/** Parts of a document are remembered for this many later ones: whoever corrects a word and prints again waits less. */
const CACHE_AGE = 1
const FORM_JSON = JSON.stringify({ ...FORM, country: COUNTRY, motto: MOTTO })

let kept: Promise<NodeCompiler> | null = null

/**
 * Makes a laid document ready for the compiler and lets `use` have something made of it. The compiler (a native module and four
 * fonts) is loaded at the first one. A compiled document is never handed to JavaScript: its memory would wait for a collector
 * that does not see it.
 */
export async function withCompiler<T>(
  laid: LaidDocument,
  use: (compiler: NodeCompiler, source: CompileDocArgs) => T,
): Promise<T> {
  const compiler = await (kept ??= loadCompiler())
  const pictures = laid.pictures.map(({ bytes, mediaType }, index) => ({
    name: `picture-${index}.${mediaType === 'image/png' ? 'png' : 'jpg'}`,
    bytes,
  }))
  try {
    for (const { name, bytes } of pictures) compiler.mapShadow(join(FOLDER, name), Buffer.from(bytes))
    const names = pictures.map(({ name }) => name)
    return use(compiler, {
      mainFilePath: TEMPLATE,
      inputs: { document: JSON.stringify({ ...laid, pictures: names }), form: FORM_JSON },
    })
  } catch (cause) {
    // The compiler throws what is no Error.
    throw new Error(`typst: ${said(cause)}`, { cause })
  } finally {
    compiler.resetShadow()
    compiler.evictCache(CACHE_AGE)
  }
}

async function loadCompiler(): Promise<NodeCompiler> {
  const typst = await import('@myriaddreamin/typst-ts-node-compiler')
  const fonts = dirname(createRequire(join(ROOT, 'package.json')).resolve('@expo-google-fonts/tinos/package.json'))
  return typst.NodeCompiler.create({
    workspace: FOLDER,
    fontArgs: [{ fontPaths: CUTS.map((cut) => join(fonts, cut)) }],
  })
}

function said(cause: unknown): string {
  if (typeof cause !== 'object' || cause === null) return String(cause)
  if ('message' in cause && typeof cause.message === 'string' && cause.message !== '') return cause.message
  return 'code' in cause ? String(cause.code) : JSON.stringify(cause)
}
