package import Emulation
package import Hummingbird
package import Operations
package import Store
import Wire

/// A request of somebody who stands in the unit of its path. A handler that demands one cannot run without a unit, nor change anything
/// without an attempt that the trail keeps.
///
/// Whether the holder of the token may stand there, the database says at the head of every batch.
package struct UnitContext: ChildRequestContext {
    package var coreContext: CoreRequestContextStorage
    package let standing: Standing
    /// Whose proof the forms of a page carry.
    package let token: BearerToken

    package var unit: UnitID { standing.unit }

    /// Throws `path.invalid` where the text cannot be a unit.
    package init(context: PersonContext) throws {
        coreContext = context.coreContext
        let unit = try context.value("unit", .unit)
        token = context.token
        standing = Standing(tokenHash: context.token.hash, unit: unit, attempt: context.attempt)
    }

    /// Whose it is what the path names: another unit's after `of`, otherwise one's own.
    package func owner() throws -> UnitID {
        parameters.get("owner") == nil ? unit : try value("owner", .unit)
    }
}
