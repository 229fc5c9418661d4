import { dirname, join } from 'node:path'
import { createRequire } from 'node:module'
import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { COUNTRY, FORM, MOTTO } from '#modules/documents/domain/index.ts'
import type { LaidDocument } from '#modules/documents/domain/index.ts'

// The web build moves this file, the template stays in the source.
const ROOT = process.env['LOALANG_ROOT'] ?? join(import.meta.dirname, '..', '..', '..')
const FOLDER = join(ROOT, 'src', 'adapters', 'pdf-out')
const TEMPLATE = join(FOLDER, 'official-document.typ')
const CUTS = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']
/** Results of earlier documents are kept over this many later ones. */
const CACHE_AGE = 10
const FORM_JSON = JSON.stringify({ ...FORM, country: COUNTRY, motto: MOTTO })

let kept: Promise<NodeCompiler> | null = null

/** Compiles a laid document and hands it to `use`. The compiler (a native module and four fonts) is loaded at the first one. */
export async function withCompiled<T>(
  laid: LaidDocument,
  use: (compiler: NodeCompiler, compiled: NodeTypstDocument) => T,
): Promise<T> {
  const compiler = await (kept ??= loadCompiler())
  const pictures = laid.pictures.map(({ bytes, mediaType }, index) => ({
    path: join(FOLDER, `picture-${index}.${mediaType === 'image/png' ? 'png' : 'jpg'}`),
    bytes,
  }))
  try {
    for (const picture of pictures) compiler.mapShadow(picture.path, Buffer.from(picture.bytes))
    const names = pictures.map(({ path }) => path.slice(FOLDER.length + 1))
    const result = compiler.compile({
      mainFilePath: TEMPLATE,
      inputs: { document: JSON.stringify({ ...laid, pictures: names }), form: FORM_JSON },
    })
    const compiled = result.result
    if (!compiled) throw new Error(`typst: ${JSON.stringify(explained(compiler, result.takeDiagnostics()))}`)
    return use(compiler, compiled)
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

function explained(compiler: NodeCompiler, error: Parameters<NodeCompiler['fetchDiagnostics']>[0] | null): unknown {
  return error ? compiler.fetchDiagnostics(error) : 'no document'
}
