import { type FieldNode, type FragmentDefinitionNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql'
import { limits } from '../limits.ts'
import { declared, type Outline, type OutlineField } from './outline.ts'

/**
 * The size of a selection. `fields`: at its own level, also through fragments. `written`: all fields to read, with a
 * fragment each time it is spread. `any`: the cost of what is selected of every type; `types`: of what is selected of
 * one object type each.
 */
type Size = { depth: number; fields: number; written: number; any: number; types: ReadonlyMap<string, number> }

/** Every element of a list is of one type, so none costs more than one of the dearest type. */
export const dearest = ({ any, types }: Size) => any + Math.max(0, ...types.values())

const nobody: ReadonlyMap<string, number> = new Map()
const nothing: Size = { depth: 0, fields: 0, written: 0, any: 0, types: nobody }
const leaf: Size = { depth: 1, fields: 1, written: 1, any: 1, types: nobody }
const unknown: OutlineField = { of: '', own: 1, size: 1, isPage: false }

/** Deeper than any document may be, whatever follows; this also ends selections that nest without end. */
const bottomless = 200

/**
 * Measures selections. Each fragment is measured once, so that fragments in fragments are cheap. The document need not
 * be valid: what the schema does not know counts as one field.
 */
export class Sizes {
  private readonly known = new Map<string, Size | null>()
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  private readonly outline: Outline
  constructor(fragments: ReadonlyMap<string, FragmentDefinitionNode>, outline: Outline) {
    this.fragments = fragments
    this.outline = outline
  }

  of({ selections }: SelectionSetNode, type: string, nesting = 0): Size {
    if (nesting > bottomless) return { ...nothing, depth: nesting }
    let [depth, fields, written, any] = [0, 0, 0, 0]
    const types = new Map<string, number>()
    const spread = new Set<string>()
    for (const selection of selections) {
      const size = this.selected(selection, type, nesting)
      depth = Math.max(depth, size.depth)
      fields += size.fields
      written += size.written
      // A fragment that is spread again in the same selection adds nothing to the answer.
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        if (spread.has(selection.name.value)) continue
        spread.add(selection.name.value)
      }
      const only = this.objectOf(selection)
      if (only) add(types, only, size.any)
      else any += size.any
      for (const [one, cost] of size.types) if (!only || one === only) add(types, one, cost)
    }
    return { depth, fields, written, any, types }
  }

  private selected(selection: SelectionNode, type: string, nesting: number): Size {
    if (selection.kind === Kind.FIELD) return this.field(selection, type, nesting)
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.fragment(selection.name.value, type, nesting)
    return this.of(selection.selectionSet, narrowed(type, selection.typeCondition?.name.value), nesting + 1)
  }

  /** The one type that a fragment is on. Null: a field, or a fragment on a union, an interface or an unknown name. */
  private objectOf(selection: SelectionNode) {
    if (selection.kind === Kind.FIELD) return null
    const on = selection.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(selection.name.value) : selection
    const name = on?.typeCondition?.name.value
    return name && this.outline.objects.has(name) ? name : null
  }

  private field(node: FieldNode, type: string, nesting: number): Size {
    if (!node.selectionSet) return leaf
    const name = node.name.value
    const field = this.outline.fields.get(type)?.get(name) ?? this.outline.anywhere.get(name) ?? unknown
    const inner = this.of(node.selectionSet, field.of, nesting + 1)
    const any = field.own + dearest(inner) * estimated(field, node)
    return { depth: inner.depth + 1, fields: 1, written: inner.written + 1, any, types: nobody }
  }

  private fragment(name: string, within: string, nesting: number): Size {
    const fragment = this.fragments.get(name)
    if (!fragment) return nothing
    const type = narrowed(within, fragment.typeCondition.name.value)
    const key = `${name} ${type}`
    const known = this.known.get(key)
    // null: it is being measured now, so it contains itself; another rule refuses that.
    if (known !== undefined) return known ?? nothing
    this.known.set(key, null)
    const size = this.of(fragment.selectionSet, type, nesting + 1)
    this.known.set(key, size)
    return size
  }
}

/** An estimate: a list is as long as the schema says, a page as long as it is asked to be. */
const estimated = ({ size, isPage }: OutlineField, { arguments: given }: FieldNode) => {
  const first = isPage && given?.find(({ name }) => name.value === 'first')?.value
  if (!first) return size
  return first.kind === Kind.INT ? Math.min(limits.page.most, Math.max(1, Number(first.value))) : limits.page.most
}

/** The type of what a fragment selects: the one it names, unless more is known. */
const narrowed = (type: string, named: string | undefined) =>
  named === undefined || named === declared(type) ? type : named

const add = (types: Map<string, number>, type: string, cost: number) => types.set(type, (types.get(type) ?? 0) + cost)
